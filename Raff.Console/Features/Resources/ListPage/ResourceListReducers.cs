using Fluxor;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>How the list of a tab changes; pure.</summary>
public static class ResourceListReducers
{
    /// <summary>Another kind or scope starts empty: no row of the old one may stand under the new name.</summary>
    [ReducerMethod]
    public static ResourceListState On(ResourceListState state, ResourceListActions.OpenList action) =>
        action.Request.SharesRowsWith(state.Request)
            ? state with { Request = action.Request }
            : new ResourceListState { Request = action.Request };

    /// <summary>Only an answer to the very request that is open is shown.</summary>
    [ReducerMethod]
    public static ResourceListState On(ResourceListState state, ResourceListActions.ListChanged action) =>
        action.Request == state.Request ? state with { Content = action.Content } : state;

    /// <summary>VMs of another scope name nothing here.</summary>
    [ReducerMethod]
    public static ResourceListState On(ResourceListState state, ResourceListActions.VmsChanged action) =>
        action.Request.SharesRowsWith(state.Request) && action.Vms != state.Vms ? state with { Vms = action.Vms } : state;

    /// <summary>Nothing stays behind when the page is left, and nothing of the page that came after it goes.</summary>
    [ReducerMethod]
    public static ResourceListState On(ResourceListState state, ResourceListActions.CloseList action) =>
        action.Request.SharesRowsWith(state.Request) ? new ResourceListState() : state;

    /// <summary>Rows were ticked or unticked.</summary>
    [ReducerMethod]
    public static ResourceListState On(ResourceListState state, ResourceListActions.SelectRows action) =>
        state with { Selected = action.IsSelected ? state.Selected.Union(action.Rows) : state.Selected.Except(action.Rows) };

    /// <summary>All rows were unticked.</summary>
    [ReducerMethod(typeof(ResourceListActions.ClearSelection))]
    public static ResourceListState OnClear(ResourceListState state) => state with { Selected = [] };
}
