namespace Raff.Console.Emulator.Store;

/// <summary>An API key (schema APIKey). Only a hash of the secret is stored.</summary>
internal sealed class ApiKeyRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The first 13 characters of the key.</summary>
    public required string KeyPrefix { get; set; }

    /// <summary>SHA-256 of the whole key, uppercase hex.</summary>
    public required string SecretHash { get; set; }

    /// <summary>standard or high.</summary>
    public string RateLimitTier { get; set; } = "standard";

    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public bool IsActive { get; set; } = true;

    public Guid? RoleId { get; set; }

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
