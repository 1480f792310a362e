using System.Security.Cryptography;
using System.Text;

namespace Raff.Console.RaffApi;

/// <summary>Makes <see cref="KeyFingerprint"/>s with a random secret of this process.</summary>
public sealed class KeyFingerprints
{
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The fingerprint of a connection: the same for every operator who signed in with the same key at the same endpoint.</summary>
    public KeyFingerprint Of(RaffConnection connection)
    {
        return Of(connection.Endpoint, connection.Key.Reveal());
    }

    /// <summary>The fingerprint of calls to an endpoint that carry no key (catalog, health).</summary>
    public KeyFingerprint OfNobody(Uri endpoint)
    {
        return Of(endpoint, string.Empty);
    }

    private KeyFingerprint Of(Uri endpoint, string key) =>
        new(Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(endpoint.AbsoluteUri + "\n" + key))));
}
