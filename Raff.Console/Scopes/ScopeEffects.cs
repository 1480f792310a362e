using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>What a change of scope does besides changing the state: it navigates, and looks projects up.</summary>
public sealed class ScopeEffects(NavigationManager navigation, ProjectDirectory directory, DetailPages details)
{
    /// <summary>
    /// Enters the chosen scope at once, and takes the address along. Where the page or its query cannot stay, the new address enters the scope: until
    /// it is there, one resource of the old scope, or a filter of it, would stand under the new name.
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
        action.Scope.Card is { } project ? directory.VisitedAsync(project.Id, CancellationToken.None) : Task.CompletedTask;
}
