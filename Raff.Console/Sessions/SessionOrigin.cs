namespace Raff.Console.Sessions;

/// <summary>Where a session was opened from, for the operator's own list of sessions.</summary>
/// <param name="UserAgent">Browser and system in a few words.</param>
/// <param name="RemoteAddress">The remote address.</param>
public sealed record SessionOrigin(string? UserAgent, string? RemoteAddress)
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =

        [
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Windows", "Windows"),
            ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"),
            ("Linux", "Linux"),
        ];

    /// <summary>The origin of a request.</summary>
    public static SessionOrigin Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return new SessionOrigin(
            Words(context.Request.Headers.UserAgent.ToString()),
            (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString());
    }

    /// <summary>"Firefox on Linux" of a user agent's long text; null if neither is recognized.</summary>
    public static string? Words(string userAgent)
    {
        var browser = Array.Find(Browsers, b => userAgent.Contains(b.Mark, StringComparison.Ordinal)).Name;
        var system = Array.Find(Systems, s => userAgent.Contains(s.Mark, StringComparison.Ordinal)).Name;
        return (browser, system) switch
        {
            (null, null) => null,
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }
}
