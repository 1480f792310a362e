namespace Raff.Console.Sessions;

/// <summary>
/// The session cookie: opaque, unreadable for scripts, not sent by other sites' forms, and without an expiry of its own, since only the
/// server's record decides. Under https it is bound to this host by the <c>__Host-</c> prefix.
/// </summary>
public static class SessionCookie
{
    /// <summary>Its name under plain http.</summary>
    public const string PlainName = "raff-session";

    /// <summary>Its name under https.</summary>
    public const string SecureName = "__Host-raff-session";

    /// <summary>The token the browser sent; null without one.</summary>
    public static string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name(request)];
    }

    /// <summary>Gives the browser a token.</summary>
    public static void Write(HttpContext context, string token)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name(context.Request), token, Options(context.Request));
    }

    /// <summary>Takes the token away.</summary>
    public static void Delete(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));
    }

    private static string Name(HttpRequest request) => request.IsHttps ? SecureName : PlainName;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
