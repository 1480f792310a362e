using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Raff.Console.Hosting;

/// <summary>
/// Which reverse proxies may say where a request came from (<c>Proxy:Trusted</c>). None by default: forwarded headers of anyone else are
/// only claims, and sign-in throttling, the Origin check and the Secure flag depend on the truth.
/// </summary>
public static class TrustedProxies
{
    /// <summary>The header that marks a request from a trusted proxy. One that the caller sent is removed.</summary>
    public const string OriginalFor = "X-Original-For";

    private const string Key = "Proxy:Trusted";

    /// <summary>Whether a text is a comma-separated list of addresses and networks.</summary>
    public static bool IsLegal(string value)
    {
        return Array.TrueForAll(Split(value), entry => IPAddress.TryParse(entry, out _) || System.Net.IPNetwork.TryParse(entry, out _));
    }

    /// <summary>Accepts <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> only from trusted proxies.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Request.Headers.Remove(OriginalFor);
            return next(context);
        });
        var trusted = Split(app.Configuration[Key] ?? "");
        if (trusted.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in trusted)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
            }
        }

        app.UseForwardedHeaders(options);
    }

    private static string[] Split(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
