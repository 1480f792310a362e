using Fluxor;

namespace Raff.Console.Features.Overview;

/// <summary>How the overview changes; pure. A count of another scope is dropped.</summary>
public static class OverviewReducers
{
    /// <summary>Another scope starts empty; the same one keeps its counts while they are counted again.</summary>
    [ReducerMethod]
    public static OverviewState On(OverviewState state, OverviewActions.OpenOverview action) =>
        state.Scope == action.Scope ? state with { AsOf = action.At } : new OverviewState { Scope = action.Scope, AsOf = action.At };

    /// <summary>A total is there.</summary>
    [ReducerMethod]
    public static OverviewState On(OverviewState state, OverviewActions.KindCounted action) =>
        state.Scope == action.Scope ? With(state, action.Word, count => count with { Total = action.Total, Refused = action.Refused, Error = null }) : state;

    /// <summary>A total by status is there.</summary>
    [ReducerMethod]
    public static OverviewState On(OverviewState state, OverviewActions.StatusCounted action) =>
        state.Scope == action.Scope ? With(state, action.Word, count => count with { ByStatus = count.ByStatus.SetItem(action.Status, action.Total) }) : state;

    /// <summary>A kind could not be counted; a refusal removes the figures shown.</summary>
    [ReducerMethod]
    public static OverviewState On(OverviewState state, OverviewActions.CountFailed action) =>
        state.Scope == action.Scope ? With(state, action.Word, count =>
            action.Error.IsRefusal ? new KindCount { Error = action.Error } : count with { Error = action.Error }) : state;

    private static OverviewState With(OverviewState state, string word, Func<KindCount, KindCount> change) =>
        state with { Counts = state.Counts.SetItem(word, change(state.Counts.GetValueOrDefault(word, new KindCount()))) };
}
