using System.Data.Common;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>What a change of scope does besides changing the state: it navigates, and looks projects up.</summary>
public sealed class ScopeEffects(NavigationManager navigation, ProjectDirectory directory, DetailPages details, ILogger<ScopeEffects> log)
{
    /// <summary>Goes to the same page in the chosen scope; the new URL enters it.</summary>
    [EffectMethod]
    public Task On(ScopeActions.SwitchScope action, IDispatcher dispatcher)
    {
        directory.Remember(action.Target);
        navigation.NavigateTo(ScopeUrl.Switch(navigation.ToBaseRelativePath(navigation.Uri), action.Target, details));
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

    /// <summary>Keeps the list of recent projects.</summary>
    [EffectMethod]
    public async Task On(ScopeActions.ScopeEntered action, IDispatcher dispatcher)
    {
        if (action.Scope.Card is not { } project)
        {
            return;
        }

        try
        {
            await directory.VisitedAsync(project.Id, CancellationToken.None);
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            // Recents are a convenience: a busy store must not cost the operator the page.
            log.LogWarning("A visit could not be noted: {Reason}", error.Message);
        }
    }
}
