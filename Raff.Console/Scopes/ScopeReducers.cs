using Fluxor;

namespace Raff.Console.Scopes;

/// <summary>How the scope of a tab changes; pure.</summary>
public static class ScopeReducers
{
    /// <summary>A lookup began: from now on nothing of the old scope is shown.</summary>
    [ReducerMethod]
    public static ScopeState On(ScopeState state, ScopeActions.EnterProject action) => state with { Phase = new ScopePhase.Entering(action.Segment) };

    /// <summary>The scope is known; the result for an earlier URL changes nothing.</summary>
    [ReducerMethod]
    public static ScopeState On(ScopeState state, ScopeActions.ScopeEntered action) =>
        action.Word is null || IsAwaited(state, action.Word) ? state with { Phase = new ScopePhase.Entered(action.Scope, action.Word) } : state;

    /// <summary>There is no such project.</summary>
    [ReducerMethod]
    public static ScopeState On(ScopeState state, ScopeActions.ScopeMissing action) =>
        IsAwaited(state, action.Segment) ? state with { Phase = new ScopePhase.Missing(action.Segment) } : state;

    /// <summary>The URL names no scope: a 404 page.</summary>
    [ReducerMethod]
    public static ScopeState On(ScopeState state, ScopeActions.ScopeUnreadable action) => state with { Phase = new ScopePhase.Missing(action.Text) };

    /// <summary>The lookup failed.</summary>
    [ReducerMethod]
    public static ScopeState On(ScopeState state, ScopeActions.ScopeFailed action) =>
        IsAwaited(state, action.Segment) ? state with { Phase = new ScopePhase.Failed(action.Segment, action.Error) } : state;

    /// <summary>The active project was renamed, or its mark changed elsewhere.</summary>
    [ReducerMethod]
    public static ScopeState On(ScopeState state, ScopeActions.ProjectChanged action) =>
        state.Active?.Card?.Id == action.Project.Id ? Named(state, action.Project) : state;

    /// <summary>The mark of the active project changed.</summary>
    [ReducerMethod]
    public static ScopeState On(ScopeState state, ScopeActions.ProtectionChanged action) =>
        state.Active?.Card is { } card && card.Id == action.Project
            ? Named(state, card with { IsProtected = action.IsProtected })
            : state;

    private static ScopeState Named(ScopeState state, ProjectCard card) =>
        state.Phase is ScopePhase.Entered entered ? state with { Phase = entered with { Scope = new ActiveScope.OneProject(card) } } : state;

    private static bool IsAwaited(ScopeState state, string segment) => state.Phase is ScopePhase.Entering entering && entering.Segment == segment;
}
