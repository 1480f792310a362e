using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Members;

/// <summary>Schema ProjectMember. The address of an API key is made up: the schema requires one.</summary>
[WireName("ProjectMember")]
internal sealed record ProjectMemberWire
{
    public required Guid Id { get; init; }

    public Guid? ProjectId { get; init; }

    public Guid? UserId { get; init; }

    [EmailAddress]
    public required string Email { get; init; }

    /// <summary>The role's slug; deprecated by the vendor.</summary>
    public string? Role { get; init; }

    public Guid? RoleId { get; init; }

    public string? RoleName { get; init; }

    [AllowedValues("pending", "active", "suspended")]
    public required string Status { get; init; }

    public Guid? InvitedBy { get; init; }

    public DateTimeOffset? InvitedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public Guid? InvitationId { get; init; }

    public DateTimeOffset? InvitationExpiresAt { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
