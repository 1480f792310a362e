using Microsoft.Extensions.Options;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Sweeps;

/// <summary>The sweeps of this tab's key: starts, watches and cancels them. Scoped.</summary>
public sealed class SweepTab(SweepRunner runner, CurrentOperator current, RaffClientFactory clients, ResourceKinds kinds, IOptions<ListOptions> lists)
{
    /// <summary>The account.</summary>
    public FleetKey Fleet => FleetKey.Of(current.Required.EndpointName, current.Required.Identity);

    /// <summary>The sweep that runs now; null for none.</summary>
    public RunningSweep? Current => runner.Current(Fleet, current.Required.Identity.Key);

    /// <summary>How the last sweep ended; null for none since the start of the console.</summary>
    public SweepOutcome? Last => runner.Last(Fleet, current.Required.Identity.Key);

    /// <summary>Calls back on any thread when a sweep of the account begins or ends.</summary>
    /// <returns>Ends the calls when it is disposed.</returns>
    public IDisposable Watch(Action changed)
    {
        var fleet = Fleet;
        return new Subscription(runner, of =>
        {
            if (of == fleet)
            {
                changed();
            }
        });
    }

    /// <summary>Starts a sweep, or joins the one that runs. It goes on when the tab is closed.</summary>
    public RunningSweep Start(SweepOrigin origin)
    {
        var who = current.Required;
        return runner.Start(new SweepOrder(clients.Create(who.Connection), who.Identity, who.EndpointName, origin));
    }

    /// <summary>Whether the account is so small that lists of it load by themselves, and so may a first sweep.</summary>
    public async Task<bool> IsSmallAsync(CancellationToken cancel)
    {
        var client = clients.Create(current.Required.Connection);
        var totals = await Task.WhenAll(kinds.All.Select(kind => kind.Source.Read(client, Scope.All, new PageRequest(0, 1), Lane.Interactive, cancel)));
        return totals.Sum(answer => answer.TryGet(out var page, out _) ? page.Total ?? page.Received : 0) <= lists.Value.AutoLoadRows;
    }

    private sealed class Subscription : IDisposable
    {
        private readonly SweepRunner runner;
        private readonly Action<FleetKey> handler;

        public Subscription(SweepRunner runner, Action<FleetKey> handler)
        {
            (this.runner, this.handler) = (runner, handler);
            runner.Changed += handler;
        }

        public void Dispose() => runner.Changed -= handler;
    }
}
