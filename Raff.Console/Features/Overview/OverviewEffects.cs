using Fluxor;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Overview;

/// <summary>Counts by requesting one row of each list and of each status; it loads no list.</summary>
public sealed class OverviewEffects(RaffClient client, ResourceKinds kinds) : IDisposable
{
    private CancellationTokenSource? counting;

    /// <summary>Counts every kind, each on its own, so that one that fails costs only its own tile.</summary>
    [EffectMethod]
    public async Task On(OverviewActions.OpenOverview action, IDispatcher dispatcher)
    {
        // A newer count makes the older one worthless: its calls would only take from the budget.
        // Not disposed: it needs no disposal, and the next count may cancel it at any time.
        var mine = new CancellationTokenSource();
        Interlocked.Exchange(ref counting, mine)?.Cancel();
        try
        {
            await Task.WhenAll(kinds.All.Select(kind => CountAsync(kind, action.Scope, dispatcher, mine.Token)));
            await Task.WhenAll(kinds.All.SelectMany(kind => kind.Statuses, (kind, status) => CountAsync(kind, status, action.Scope, dispatcher, mine.Token)));
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A later count replaced this one, or the tab was closed.
        }
        finally
        {
            Interlocked.CompareExchange(ref counting, null, mine);
        }
    }

    /// <summary>Stops counting when the page was left.</summary>
    [EffectMethod(typeof(OverviewActions.CloseOverview))]
    public Task OnClose(IDispatcher dispatcher)
    {
        Interlocked.Exchange(ref counting, null)?.Cancel();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => Interlocked.Exchange(ref counting, null)?.Cancel();

    private async Task CountAsync(ResourceKind kind, Scope scope, IDispatcher dispatcher, CancellationToken cancel)
    {
        switch (await kind.Source.Read(client, scope, new PageRequest(0, 1), Lane.Interactive, cancel))
        {
            case RaffResult<ListPage<IResource>>.Ok { Value: var page }:
                dispatcher.Dispatch(new OverviewActions.KindCounted(scope, kind.Word, page.Total ?? (page.IsLast ? page.Received : null), page.Refused));
                break;
            case RaffResult<ListPage<IResource>>.Failed failed:
                dispatcher.Dispatch(new OverviewActions.CountFailed(scope, kind.Word, failed.Error));
                break;
        }
    }

    private async Task CountAsync(ResourceKind kind, string status, Scope scope, IDispatcher dispatcher, CancellationToken cancel)
    {
        var page = new PageRequest(0, 1, new Dictionary<string, string> { ["status"] = status });
        if (await kind.Source.Read(client, scope, page, Lane.Background, cancel) is RaffResult<ListPage<IResource>>.Ok { Value.Total: { } total })
        {
            dispatcher.Dispatch(new OverviewActions.StatusCounted(scope, kind.Word, status, total));
        }
    }
}
