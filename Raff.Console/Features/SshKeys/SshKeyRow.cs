using Raff.Console.Domain;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.SshKeys;

/// <summary>An SSH key of the account as the list shows it.</summary>
/// <param name="Key">The key as the API gave it.</param>
/// <param name="Type">Its type, from the API or else from the key itself.</param>
/// <param name="Fingerprint">SHA-256, computed here since the API returns none (docs/raff-api.md#ssh-keys); null if the key can't be read.</param>
public sealed record SshKeyRow(SshKey Key, string? Type, string? Fingerprint) : IResource
{
    /// <inheritdoc />
    public ResourceId Id => new(Key.Id);

    /// <inheritdoc />
    public ProjectId? ProjectId => null;

    /// <inheritdoc />
    public string Name => Key.Name;

    /// <inheritdoc />
    public DateTimeOffset? CreatedAt => Key.CreatedAt;

    /// <summary>The row of a key.</summary>
    public static SshKeyRow Of(SshKey key)
    {
        return new SshKeyRow(key, key.KeyType ?? (SshKeyText.Read(key.PublicKey) as SshKeyText.Key)?.Type, SshKeyText.FingerprintOf(key.PublicKey));
    }
}
