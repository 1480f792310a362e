namespace Raff.Console.RaffApi.Contracts;

/// <summary>A member of the account, or someone invited (docs/raff-api.md#member).</summary>
public sealed record Member
{
    /// <summary>The id of the membership.</summary>
    public required string Id { get; init; }

    /// <summary>The user; null while the invitation is open.</summary>
    public string? UserId { get; init; }

    /// <summary>The address; null for a member that is an API key (docs/raff-api.md#c42).</summary>
    public string? Email { get; init => field = MemberAddress.OfPerson(value); }

    /// <summary>The role; null for none.</summary>
    public string? RoleId { get; init; }

    /// <summary>The role's name.</summary>
    public string? RoleName { get; init; }

    /// <summary>The role's slug, deprecated.</summary>
    public string? Role { get; init; }

    /// <summary>pending, active, suspended, or a value of a later API.</summary>
    public required string Status { get; init; }

    /// <summary>Who invited.</summary>
    public string? InvitedBy { get; init; }

    /// <summary>When they were invited, UTC.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>When they accepted, UTC.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The open invitation; null for none.</summary>
    public string? InvitationId { get; init; }

    /// <summary>When the open invitation ends, UTC.</summary>
    public DateTimeOffset? InvitationExpiresAt { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
