using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>The effects of a change of scope: navigation and project lookups.</summary>
public sealed class ScopeEffects(NavigationManager navigation, ProjectDirectory directory, DetailPages details, Prerendering prerendering)
{
    /// <summary>
    /// Enters the chosen scope immediately, and the URL follows. If the page or its query cannot stay, the new URL enters the scope instead: otherwise
    /// a resource or a filter of the old scope would briefly appear under the new name.
    /// </summary>
    [EffectMethod]
    public Task On(ScopeActions.SwitchScope action, IDispatcher dispatcher)
    {
        directory.Remember(action.Target);
        var here = navigation.ToBaseRelativePath(navigation.Uri);
        if (ScopeUrl.CanStay(here, action.Target, details))
        {
            dispatcher.Dispatch(new ScopeActions.ScopeEntered(null, action.Target));
        }

        navigation.NavigateTo(ScopeUrl.Switch(here, action.Target, details));
        return Task.CompletedTask;
    }

    /// <summary>Looks up the project that the URL names.</summary>
    [EffectMethod]
    public async Task On(ScopeActions.EnterProject action, IDispatcher dispatcher)
    {
        var found = await directory.FindAsync(action.Segment, CancellationToken.None);
        dispatcher.Dispatch(found.Match<object>(
            card => card is null
                ? new ScopeActions.ScopeMissing(action.Segment)
                : new ScopeActions.ScopeEntered(action.Segment, new ActiveScope.OneProject(card)),
            error => new ScopeActions.ScopeFailed(action.Segment, error)));
    }

    /// <summary>Updates the list of recent projects.</summary>
    [EffectMethod]
    public Task On(ScopeActions.ScopeEntered action, IDispatcher dispatcher) =>
        action.Scope.Card is { } project && !prerendering.IsRunning ? directory.VisitedAsync(project.Id, CancellationToken.None) : Task.CompletedTask;
}
