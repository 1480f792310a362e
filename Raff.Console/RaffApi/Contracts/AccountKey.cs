namespace Raff.Console.RaffApi.Contracts;

/// <summary>An API key of the account as the API lists it, without its secret (docs/raff-api.md#api-key).</summary>
public sealed record AccountKey
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The first characters of the key: <c>raff_</c> and 8 hex digits.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>standard or high.</summary>
    public string? RateLimitTier { get; init; }

    /// <summary>When it stops working, UTC; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last used, UTC; null for never.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether it works; null if unknown.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Its account role; null or empty for none.</summary>
    public string? RoleId { get; init; }

    /// <summary>The account role's name.</summary>
    public string? RoleName { get; init; }

    /// <summary>The account role's slug.</summary>
    public string? RoleSlug { get; init; }

    /// <summary>Its roles in projects; null or empty for none.</summary>
    public IReadOnlyList<KeyProjectAccess>? ProjectAccesses { get; init; }

    /// <summary>The user who made it.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
