using Microsoft.AspNetCore.Components.Server.Circuits;
using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>Tells the store when a tab's connection is down: nothing is read for a page that no one can see. Scoped: one per circuit.</summary>
internal sealed class ViewerPresence(ListStore store, IServiceProvider services) : CircuitHandler
{
    private RaffClient? client;

    /// <inheritdoc />
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        // Resolved here: the client needs the operator, whom another handler finds while the circuit opens.
        client ??= services.GetRequiredService<RaffClient>();
        store.SetAway(client, isAway: true);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (client is not null)
        {
            store.SetAway(client, isAway: false);
        }

        return Task.CompletedTask;
    }
}
