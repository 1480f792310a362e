using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Raff.Console.Sessions;

/// <summary>The opaque text in the session cookie: 256 random bits that mean nothing anywhere else.</summary>
public static class SessionToken
{
    private const int Bytes = 32;
    private static readonly int Length = Base64Url.GetEncodedLength(Bytes);

    /// <summary>A new token. It exists in the browser only; the server keeps <see cref="Hash"/>.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The session that a token opens; null if the text isn't a token.</summary>
    public static SessionId? Hash(string? token) => token?.Length == Length
        ? new SessionId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))))
        : null;
}
