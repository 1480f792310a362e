namespace Raff.Console.RaffApi.Contracts;

/// <summary>An SSH key of the account (docs/raff-api.md#ssh-key).</summary>
public sealed record SshKey
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The public key as text.</summary>
    public required string PublicKey { get; init; }

    /// <summary>ssh-rsa, ssh-ed25519 or another word.</summary>
    public string? KeyType { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
