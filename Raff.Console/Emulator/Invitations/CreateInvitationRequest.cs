using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Invitations;

/// <summary>Schema CreateInvitationRequest; the role's scope must be that of the invitation.</summary>
[WireName("CreateInvitationRequest")]
internal sealed record CreateInvitationRequest
{
    [EmailAddress]
    public required string Email { get; init; }

    public required Guid RoleId { get; init; }
}
