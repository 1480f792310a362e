using System.Collections.Concurrent;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Sweeps;

/// <summary>
/// Reads every list of a fleet, each once and shared with whoever watches it: what was read within <see cref="ListOptions.FreshSeconds"/> isn't read again.
/// </summary>
public sealed class FleetReader(ListStore store, ResourceKinds kinds, PriceCatalog prices, Microsoft.Extensions.Options.IOptions<ListOptions> options,
    TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    /// <param name="client">Whose fleet.</param>
    /// <param name="report">Called on any thread while it gets further: rows in calls, and all of them where that is known.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <exception cref="SweepRefusedException">The key is no longer valid.</exception>
    public async Task<FleetReading> ReadAsync(RaffClient client, Action<int, int?> report, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(client);
        var since = clock.GetUtcNow() - TimeSpan.FromSeconds(options.Value.FreshSeconds);
        var counts = new ConcurrentQueue<Func<(int Calls, int? Total)>>();
        SweepRefusedException? refused = null;
        var leases = new List<IDisposable>();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            var projects = Begin(ProjectDirectory.Source);
            var lists = kinds.All.Select(kind => (kind, Task: Begin(kind.Source))).ToList();
            var members = Begin(AccountLists.Members);
            var keys = Begin(AccountLists.Keys);
            var roles = Begin(AccountLists.Roles);
            var permissions = Begin(AccountLists.Permissions);
            var people = Begin(AccountLists.People);
            Report();
            var book = await prices.ReadAsync(client, either.Token);
            await Task.WhenAll([projects, members, keys, roles, permissions, people, .. lists.Select(list => list.Task)]);
            return new FleetReading
            {
                Projects = await projects,
                Kinds = [.. lists.Select(list => (list.kind, list.Task.Result))],
                Members = await members,
                Keys = await keys,
                Roles = await roles,
                Permissions = await permissions,
                People = await people,
                Prices = book,
            };
        }
        catch (OperationCanceledException) when (refused is not null && !cancel.IsCancellationRequested)
        {
            throw refused;
        }
        finally
        {
            leases.ForEach(lease => lease.Dispose());
        }

        async Task<LoadedList<T>> Begin<T>(ListSource<T> source)
            where T : class
        {
            var lease = store.Attach(client, source, Scope.All, Report, isReading: true);
            leases.Add(lease);
            counts.Enqueue(() => (Calls(lease.Current.Rows.Count), lease.Current.Total is { } total ? Calls(total) : lease.Current.IsSettled ? 1 : null));
            var read = await lease.RecentAsync(since, either.Token);

            // With a dead key every list would fail one by one, each after its retries.
            if (read.Phase is ListPhase.Failed { Error: RaffError.Unauthorized error })
            {
                refused = new SweepRefusedException(error.Sentence);
                await either.CancelAsync();
                throw refused;
            }

            return read;

            int Calls(int rows) => (int)Math.Ceiling(rows / (double)(source.RowsPerCall ?? client.PageSize));
        }

        void Report()
        {
            var now = counts.Select(count => count()).ToList();
            report(now.Sum(one => one.Calls), now.Exists(one => one.Total is null) ? null : now.Sum(one => Math.Max(one.Total!.Value, one.Calls)));
        }
    }
}
