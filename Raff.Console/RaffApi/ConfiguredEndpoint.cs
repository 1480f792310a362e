using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Raff.Console.RaffApi;

/// <summary>
/// The endpoint of <see cref="RaffOptions.Endpoint"/>. <c>emulator</c> is this server's own bound address, read when first needed: it is
/// known only once the server listens.
/// </summary>
public sealed class ConfiguredEndpoint(IOptions<RaffOptions> options, IServer server) : IRaffEndpoint
{
    private Uri? bound;

    /// <inheritdoc />
    public bool IsEmulator => options.Value.UsesEmulator;

    /// <inheritdoc />
    public Uri Current => IsEmulator
        ? bound ??= FromAddresses(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        : options.Value.Address ?? throw new InvalidOperationException("Raff:Endpoint is not an address.");

    /// <summary>The URL of this server: http before https (whose certificate need not name loopback), with a wildcard replaced by loopback.</summary>
    public static Uri FromAddresses(IEnumerable<string> addresses)
    {
        var address = addresses.Select(BindingAddress.Parse).OrderBy(one => one.Scheme == Uri.UriSchemeHttp ? 0 : 1).FirstOrDefault()
            ?? throw new InvalidOperationException("The emulator's address is known only once the server listens.");
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new UriBuilder(address.Scheme, host.Trim('[', ']'), address.Port).Uri;
    }
}
