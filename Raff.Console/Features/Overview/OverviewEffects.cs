using Fluxor;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Overview;

/// <summary>Counts by asking for one row of each list and for one of each status; it loads no list.</summary>
public sealed class OverviewEffects(RaffClient client, ResourceKinds kinds)
{
    /// <summary>Counts every kind, each on its own, so that one that fails costs only its own tile.</summary>
    [EffectMethod]
    public async Task On(OverviewActions.OpenOverview action, IDispatcher dispatcher)
    {
        await Task.WhenAll(kinds.All.Select(kind => CountAsync(kind, action.Scope, dispatcher)));
        await Task.WhenAll(kinds.All.SelectMany(kind => kind.Statuses, (kind, status) => CountAsync(kind, status, action.Scope, dispatcher)));
    }

    private async Task CountAsync(ResourceKind kind, Scope scope, IDispatcher dispatcher)
    {
        switch (await kind.Source.Read(client, scope, new PageRequest(0, 1), Lane.Interactive, CancellationToken.None))
        {
            case RaffResult<ListPage<IResource>>.Ok { Value: var page }:
                dispatcher.Dispatch(new OverviewActions.KindCounted(scope, kind.Word, page.Total ?? (page.IsLast ? page.Received : null)));
                break;
            case RaffResult<ListPage<IResource>>.Failed failed:
                dispatcher.Dispatch(new OverviewActions.CountFailed(scope, kind.Word, failed.Error));
                break;
        }
    }

    private async Task CountAsync(ResourceKind kind, string status, Scope scope, IDispatcher dispatcher)
    {
        var page = new PageRequest(0, 1, new Dictionary<string, string> { ["status"] = status });
        if (await kind.Source.Read(client, scope, page, Lane.Background, CancellationToken.None) is RaffResult<ListPage<IResource>>.Ok { Value.Total: { } total })
        {
            dispatcher.Dispatch(new OverviewActions.StatusCounted(scope, kind.Word, status, total));
        }
    }
}
