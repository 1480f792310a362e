namespace Raff.Console.RaffApi.Requests;

/// <summary>An API key to make; access to projects is added afterwards (docs/raff-api.md#api-keys).</summary>
public sealed record CreateApiKey
{
    /// <summary>The name, 1 to 128 characters.</summary>
    public required string Name { get; init; }

    /// <summary>standard or high; high needs the vendor to agree.</summary>
    public string? RateLimitTier { get; init; }

    /// <summary>When it stops working, UTC; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Its account role; null for none.</summary>
    public string? RoleId { get; init; }
}
