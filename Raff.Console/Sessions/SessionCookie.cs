using System.Globalization;

namespace Raff.Console.Sessions;

/// <summary>
/// The session cookie: opaque, unreadable for scripts, not sent by other sites' forms, and without an expiry date, since only the
/// server's record decides. Under https it is bound to this host by the <c>__Host-</c> prefix. Its name carries the port, since browsers send a
/// cookie to every port of a host.
/// </summary>
public static class SessionCookie
{
    /// <summary>The prefix of its name under plain http; the port follows.</summary>
    public const string PlainName = "raff-session-";

    /// <summary>The prefix of its name under https; the port follows.</summary>
    public const string SecureName = "__Host-raff-session-";

    /// <summary>The token the browser sent; null without one.</summary>
    public static string? Read(HttpRequest request)
    {
        return request.Cookies[Name(request)];
    }

    /// <summary>Sets the token in the browser.</summary>
    public static void Write(HttpContext context, string token)
    {
        context.Response.Cookies.Append(Name(context.Request), token, Options(context.Request));
    }

    /// <summary>Deletes the token.</summary>
    public static void Delete(HttpContext context)
    {
        context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));
    }

    // If the Host header has no port (a proxy or a default port), the port this process listens on distinguishes two consoles on one host.
    private static string Name(HttpRequest request) =>
        (request.IsHttps ? SecureName : PlainName) + (request.Host.Port ?? request.HttpContext.Connection.LocalPort).ToString(CultureInfo.InvariantCulture);

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
