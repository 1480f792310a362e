using System.Net;
using Raff.Console.Sessions;

namespace Raff.Console.Hosting;

/// <summary>
/// Finds out whether a request comes from this computer, the only one that may use demo keys and the emulator. A local address is not enough: an
/// untrusted reverse proxy hides the client, and a web page can reach a local port under a name of its own (DNS rebinding).
/// </summary>
public sealed class LocalRequestCheck(RequestDelegate next, IConfiguration configuration)
{
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP", "Via"];
    private static readonly string[] Emulator = ["/api", "/openapi"];
    private readonly string[] allowed = (configuration["AllowedHosts"] ?? "")
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    private readonly bool allowRemote = configuration.GetValue("Emulator:AllowRemote", false);

    /// <summary>Marks a local request; refuses the emulator to a request that only looks local.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var doubt = Doubt(context);
        if (doubt is null)
        {
            if (context.Connection.RemoteIpAddress is not { } peer || IPAddress.IsLoopback(peer))
            {
                LocalRequest.Mark(context);
            }
        }
        else if (!allowRemote && IsEmulator(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(doubt, context.RequestAborted);
            return;
        }

        await next(context);
    }

    private static bool IsEmulator(PathString path) =>
        Array.Exists(Emulator, start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
        || path.Equals("/health", StringComparison.OrdinalIgnoreCase);

    private string? Doubt(HttpContext context)
    {
        var request = context.Request;
        if (!request.Headers.ContainsKey(TrustedProxies.OriginalFor) && Array.Find(Forwarding, request.Headers.ContainsKey) is { } header)
        {
            return $"The emulator only answers requests from this computer, and {header} shows that a proxy forwarded this one. Name the proxy in " +
                "Proxy:Trusted, or set Emulator:AllowRemote to true.";
        }

        return request.Headers.ContainsKey("X-Forwarded-For")
            ? "The emulator only answers requests from this computer, and more than one proxy forwarded this one."
            : IsOwnName(request.Host.Host, context.Connection) ? null
            : "The emulator only answers requests from this computer, to a loopback name or one of AllowedHosts. Add this host name to AllowedHosts, or set " +
                "Emulator:AllowRemote to true.";
    }

    private bool IsOwnName(string host, ConnectionInfo connection)
    {
        var name = host.TrimEnd('.');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || address.Equals(connection.LocalIpAddress)))
            || Array.Exists(allowed, pattern => IsMatch(name, pattern));
    }

    private static bool IsMatch(string name, string pattern) => pattern switch
    {
        "*" => false,
        ['*', '.', ..] => name.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase),
        _ => name.Equals(pattern, StringComparison.OrdinalIgnoreCase),
    };
}
