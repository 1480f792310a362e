using Fluxor;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>What a list action does besides changing the state.</summary>
public sealed class ResourceListEffects(ListWatcher watcher)
{
    /// <summary>Watches the list and computes the requested page.</summary>
    [EffectMethod]
    public Task On(ResourceListActions.OpenList action, IDispatcher dispatcher) => watcher.OpenAsync(action.Request, dispatcher);

    /// <summary>Releases the list.</summary>
    [EffectMethod]
    public Task On(ResourceListActions.CloseList action, IDispatcher dispatcher)
    {
        watcher.Close(action.Request);
        return Task.CompletedTask;
    }

    /// <summary>Reads again.</summary>
    [EffectMethod(typeof(ResourceListActions.RefreshList))]
    public Task OnRefresh(IDispatcher dispatcher) => watcher.RefreshAsync();
}
