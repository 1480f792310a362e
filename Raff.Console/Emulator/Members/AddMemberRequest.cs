using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Members;

/// <summary>Schema AddMemberRequest: exactly one of the first three.</summary>
[WireName("AddMemberRequest")]
internal sealed record AddMemberRequest
{
    [EmailAddress]
    public string? Email { get; init; }

    public Guid? TargetUserId { get; init; }

    public Guid? ApiKeyId { get; init; }

    public required Guid RoleId { get; init; }
}
