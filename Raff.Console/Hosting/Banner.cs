using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Raff.Console.Hosting;

/// <summary>
/// Prints the bound addresses and further lines (<see cref="BannerLines"/>) once the program listens. Written to the standard output, not to the
/// log, since it is for the person who started the program.
/// </summary>
public sealed class Banner(IServer server, IHostApplicationLifetime lifetime, IOptions<BannerLines> lines, QuietStart quiet) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        quiet.End();
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            System.Console.Out.WriteLine($"Raff console listens on {address}");
        }

        foreach (var line in lines.Value.Lines)
        {
            System.Console.Out.WriteLine(line);
        }
    }
}
