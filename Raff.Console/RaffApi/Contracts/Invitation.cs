namespace Raff.Console.RaffApi.Contracts;

/// <summary>An invitation that was sent (docs/raff-api.md#invitation).</summary>
public sealed record Invitation
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>account or project.</summary>
    public required string Type { get; init; }

    /// <summary>Who is invited.</summary>
    public required string Email { get; init; }

    /// <summary>The project; null for the account.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The project's name.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The role offered.</summary>
    public string? RoleId { get; init; }

    /// <summary>The role's name.</summary>
    public string? RoleName { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
