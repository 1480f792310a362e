using Fluxor;

namespace Raff.Console.Features.Resources;

/// <summary>How a detail page changes; pure.</summary>
public static class ResourceDetailReducers
{
    /// <summary>Another resource starts empty; the same one keeps what is shown while it is read again.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.OpenResource action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Error = null } : new ResourceDetailState { Word = action.Word, Id = action.Id };

    /// <summary>The resource is there.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.ResourceRead action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Resource = action.Resource, Error = null } : state;

    /// <summary>Its machine has a name.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.VmsRead action) =>
        state.Word == action.Word && state.Id == action.Id ? state with { Vms = action.Vms } : state;

    /// <summary>It is not; what was shown goes when the key may not see it or it is gone.</summary>
    [ReducerMethod]
    public static ResourceDetailState On(ResourceDetailState state, ResourceDetailActions.ResourceFailed action) =>
        state.Word != action.Word || state.Id != action.Id ? state
        : action.Error.IsPassing ? state with { Error = action.Error }
        : state with { Resource = null, Gone = state.Resource?.Name ?? state.Gone, Error = action.Error };
}
