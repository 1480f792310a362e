using Fluxor;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>How a detail page changes; pure.</summary>
public static class ResourceDetailReducers
{
    /// <summary>
    /// Another resource starts empty, but for the order of the list that both were opened from; the same one keeps what is shown while it is read again.
    /// </summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.OpenResource action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Error = null, From = action.From ?? state.From } : new ResourceDetailState
        {
            Word = action.Word,
            Id = action.Id,
            From = action.From,
            Trail = action.From is { } list && state.Trail?.IsOf(list) == true && state.Trail.Knows(action.Id) ? state.Trail : null,
        };

    /// <summary>The resource is there.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.ResourceRead action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Resource = action.Resource, Error = null } : state;

    /// <summary>Its machine has a name.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.VmsRead action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Vms = action.Vms } : state;

    /// <summary>The rows around it are known.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.TrailFound action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Trail = action.Trail } : state;

    /// <summary>It has another place in its list.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.PlaceFound action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Place = action.Place } : state;

    /// <summary>The page was left: the next one may be opened from a list in another order.</summary>
    [ReducerMethod(typeof(ResourceDetailActions.CloseResource))]
    public static ResourceDetailState OnClose(ResourceDetailState state) => state with { From = null, Trail = null, Place = null };

    /// <summary>It is not; what was shown goes when the key may not see it or it is gone.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.ResourceFailed action) =>
        state.Word != action.Word || state.Id != action.Id ? state
        : action.Error.IsPassing ? state with { Error = action.Error }
        : state with { Resource = null, Gone = state.Resource?.Name ?? state.Gone, Error = action.Error };
}
