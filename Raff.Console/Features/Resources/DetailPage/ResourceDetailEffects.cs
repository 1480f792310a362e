using Fluxor;
using Raff.Console.Domain;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>Reads a resource by id, into every list that holds it too, and takes its project as scope where the URL says none.</summary>
public sealed class ResourceDetailEffects(ListStore store, RaffClient client, ResourceKinds kinds, ListReader reader, ProjectDirectory directory,
    DetailWatcher watcher)
{
    /// <summary>Reads the resource.</summary>
    [EffectMethod]
    public async Task On(ResourceDetailActions.OpenResource action, IDispatcher dispatcher)
    {
        if (kinds.Find(action.Word) is not { } kind)
        {
            return;
        }

        switch (await store.RereadAsync(client, kind.Source, action.Id.Value, CancellationToken.None))
        {
            case RaffResult<IResource>.Ok { Value: var resource }:
                if (action.TakesScope && resource.ProjectId is { } project && await directory.GetAsync(project, CancellationToken.None) is { } card)
                {
                    dispatcher.Dispatch(new ScopeActions.ScopeEntered(null, new ActiveScope.OneProject(card)));
                }

                dispatcher.Dispatch(new ResourceDetailActions.ResourceRead(action.Word, action.Id, resource));
                watcher.Open(kind, resource, dispatcher);
                if (kind.NamesVms && kinds.Vms is { } vms && resource.ProjectId is { } owner
                    && await reader.ReadAsync(vms, Scope.In(owner), whole: false,
                        CancellationToken.None) is RaffResult<LoadedList<IResource>>.Ok { Value: var held })
                {
                    dispatcher.Dispatch(new ResourceDetailActions.VmsRead(action.Word, action.Id, VmIndex.Of(held.Rows)));
                }

                break;
            case RaffResult<IResource>.Failed failed:
                if (action.TakesScope)
                {
                    dispatcher.Dispatch(new ScopeActions.ScopeEntered(null, ActiveScope.All));
                }

                dispatcher.Dispatch(new ResourceDetailActions.ResourceFailed(action.Word, action.Id, failed.Error));
                break;
        }
    }

    /// <summary>Follows the resource no longer.</summary>
    [EffectMethod]
    public Task On(ResourceDetailActions.CloseResource action, IDispatcher dispatcher)
    {
        watcher.Close();
        return Task.CompletedTask;
    }
}
