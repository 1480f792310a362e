using System.Net;

namespace Raff.Console.RaffApi.Wire;

/// <summary>Makes the primary handlers: no cookies, no redirects, no identity.</summary>
internal static class RaffHandlers
{
    /// <summary>For reads: connections are reused, and renewed now and then so that a changed DNS entry is noticed.</summary>
    public static SocketsHttpHandler ForReads() => Create(TimeSpan.FromMinutes(2));

    /// <summary>
    /// For mutations: a new connection for each. The server may close a reused one just as the request is sent, and then no one could tell
    /// whether it was carried out.
    /// </summary>
    public static SocketsHttpHandler ForMutations() => Create(TimeSpan.Zero);

    private static SocketsHttpHandler Create(TimeSpan connectionLifetime) => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = connectionLifetime,
        AutomaticDecompression = DecompressionMethods.All,
        // Ids of our own traces are not sent to others.
        ActivityHeadersPropagator = null,
        Proxy = new LoopbackWithoutProxy(HttpClient.DefaultProxy),
    };

    /// <summary>The environment's proxy, except for this very machine: a proxy cannot reach our emulator.</summary>
    private sealed class LoopbackWithoutProxy(IWebProxy environment) : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => environment.Credentials;
            set => environment.Credentials = value;
        }

        public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : environment.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || environment.IsBypassed(host);
    }
}
