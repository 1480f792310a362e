using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Members;

/// <summary>Schema UpdateMemberRequest, of the account's members and of a project's.</summary>
[WireName("UpdateMemberRequest")]
[AtLeastOne]
internal sealed record UpdateMemberRequest
{
    public Guid? RoleId { get; init; }

    [AllowedValues("active", "suspended")]
    public string? Status { get; init; }
}
