using System.Security.Cryptography;
using System.Text;

namespace Raff.Console.Features.Feeds;

/// <summary>A token that a program must send. Only its hash is in memory, and it is compared in constant time.</summary>
public sealed class BearerToken
{
    private const string Hashed = "sha256:";
    private const string Scheme = "Bearer ";
    private readonly byte[]? hash;

    private BearerToken(byte[]? hash) => this.hash = hash;

    /// <summary>The shortest token that is accepted: what can be guessed protects nothing.</summary>
    public static int MinLength => 20;

    /// <summary>Whether there is a token; without one there is nothing to read either.</summary>
    public bool IsSet => hash is not null;

    /// <summary>The token of a setting.</summary>
    /// <param name="text">The token or its hash; empty for none.</param>
    /// <exception cref="ArgumentException">It is too short, or no hash.</exception>
    public static BearerToken Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var token = text.Trim();
        return token.Length == 0 ? new BearerToken(null)
            : !token.StartsWith(Hashed, StringComparison.OrdinalIgnoreCase)
                ? token.Length >= MinLength ? new BearerToken(HashOf(token)) : throw new ArgumentException("The token is too short.", nameof(text))
            : token.Length == Hashed.Length + (2 * SHA256.HashSizeInBytes) && token[Hashed.Length..].All(char.IsAsciiHexDigit)
                ? new BearerToken(Convert.FromHexString(token[Hashed.Length..]))
                : throw new ArgumentException("The hash does not have 64 hexadecimal digits.", nameof(text));
    }

    /// <summary>The token of a section: from its setting, else from its file.</summary>
    /// <exception cref="ArgumentException">It is too short, or no hash.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BearerToken Of(FeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Of(options.Token.Length > 0 || options.TokenFile.Length == 0 ? options.Token : File.ReadAllText(options.TokenFile));
    }

    /// <summary>Whether a request carries the token.</summary>
    public bool Accepts(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.Authorization is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && Matches(value[Scheme.Length..].Trim());
    }

    /// <summary>Whether a text is the token.</summary>
    public bool Matches(string text) => hash is not null && CryptographicOperations.FixedTimeEquals(HashOf(text), hash);

    /// <summary>Whether <see cref="Stamp"/> made a stamp for this very token: not for the one that the settings held before.</summary>
    public bool IsStamp(ReadOnlySpan<byte> stamp) => hash is not null && CryptographicOperations.FixedTimeEquals(stamp, Stamp());

    /// <summary>Says which token was accepted, without opening anything by itself. It still belongs under encryption.</summary>
    public byte[] Stamp() => SHA256.HashData(hash ?? []);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
