using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Raff.Console.Features.Feeds.Wall;

/// <summary>
/// What a wall screen gets for its token: an encrypted note of when it was accepted, and which token it was. It opens the wall and nothing else, survives a
/// restart, and ends with the token. Its name carries the port, as that of the session does.
/// </summary>
public sealed class WallCookie(BearerTokens tokens, IDataProtectionProvider protection, IOptions<WallOptions> options, TimeProvider time)
{
    /// <summary>The prefix of its name under plain http; the port follows.</summary>
    public const string PlainName = "raff-wall-";

    /// <summary>The prefix of its name under https; the port follows.</summary>
    public const string SecureName = "__Host-" + PlainName;

    /// <summary>How long a screen stays open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly IDataProtector protector = protection.CreateProtector("Raff.Console.Wall");

    /// <summary>Whether the browser has one that is still good.</summary>
    public bool IsValid(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cookies[Name(request)] is not { Length: > 0 } text)
        {
            return false;
        }

        try
        {
            var note = protector.Unprotect(WebEncoders.Base64UrlDecode(text)).AsSpan();
            return note.Length > sizeof(long) && tokens.Wall.IsStamp(note[sizeof(long)..])
                && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(note)) < Lifetime;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Gives it to a browser that sent the token.</summary>
    public void Write(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stamp = tokens.Wall.Stamp();
        var note = new byte[sizeof(long) + stamp.Length];
        BinaryPrimitives.WriteInt64BigEndian(note, time.GetUtcNow().ToUnixTimeSeconds());
        stamp.CopyTo(note, sizeof(long));

        // In a frame of another site a browser sends only cookies that say so, and those only under https; partitioned, it is of use to that site alone.
        var isFramed = options.Value.IsFramedElsewhere && context.Request.IsHttps;
        var cookie = new CookieOptions
        {
            HttpOnly = true,
            SameSite = isFramed ? SameSiteMode.None : SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
            MaxAge = Lifetime,
            IsEssential = true,
        };
        if (isFramed)
        {
            cookie.Extensions.Add("Partitioned");
        }

        context.Response.Cookies.Append(Name(context.Request), WebEncoders.Base64UrlEncode(protector.Protect(note)), cookie);
    }

    private static string Name(HttpRequest request) =>
        (request.IsHttps ? SecureName : PlainName) + (request.Host.Port ?? request.HttpContext.Connection.LocalPort).ToString(CultureInfo.InvariantCulture);
}
