using System.Data.Common;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>What a change of scope does besides changing the state: it navigates, and looks projects up.</summary>
public sealed class ScopeEffects(NavigationManager navigation, ProjectDirectory directory, ILogger<ScopeEffects> log)
{
    /// <summary>Goes to the same page in the chosen scope; the new URL enters it.</summary>
    [EffectMethod]
    public Task On(ScopeActions.SwitchScope action, IDispatcher dispatcher)
    {
        directory.Remember(action.Target);
        navigation.NavigateTo(ScopeUrl.Switch(navigation.ToBaseRelativePath(navigation.Uri), action.Target));
        return Task.CompletedTask;
    }

    /// <summary>Looks up the project that the URL names.</summary>
    [EffectMethod]
    public async Task On(ScopeActions.EnterProject action, IDispatcher dispatcher)
    {
        var found = await directory.FindAsync(action.Segment, CancellationToken.None);
        dispatcher.Dispatch(found switch
        {
            RaffResult<ProjectCard?>.Ok { Value: { } card } => new ScopeActions.ScopeEntered(action.Segment, new ActiveScope.OneProject(card)),
            RaffResult<ProjectCard?>.Ok => new ScopeActions.ScopeMissing(action.Segment),
            RaffResult<ProjectCard?>.Failed failed => new ScopeActions.ScopeFailed(action.Segment, failed.Error),
            _ => throw new InvalidOperationException("RaffResult is closed."),
        });
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
