using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Invitations;

/// <summary>Schema Invitation. The token that accepts it is deliberately absent: it is sent by email.</summary>
[WireName("Invitation")]
internal sealed record InvitationWire
{
    public required Guid Id { get; init; }

    [AllowedValues("account", "project")]
    public required string Type { get; init; }

    public Guid? AccountId { get; init; }

    public string? AccountName { get; init; }

    public Guid? ProjectId { get; init; }

    public string? ProjectName { get; init; }

    [EmailAddress]
    public required string Email { get; init; }

    public Guid? RoleId { get; init; }

    public string? RoleName { get; init; }

    public Guid? InvitedById { get; init; }

    public string? InvitedByEmail { get; init; }

    public string? InvitedByName { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
