using System.Security.Cryptography;
using System.Text;

namespace Raff.Console.RaffApi;

/// <summary>Tells one whole key from another without holding it: a keyed hash whose secret lives as long as the process.</summary>
public readonly record struct KeyFingerprint
{
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);
    private readonly string hash;

    private KeyFingerprint(string hash) => this.hash = hash;

    /// <summary>The fingerprint of a key.</summary>
    public static KeyFingerprint Of(ApiKey key) => new(Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(key.Reveal()))));

    /// <inheritdoc />
    public override string ToString() => hash;
}
