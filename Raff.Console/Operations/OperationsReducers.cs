using Fluxor;

namespace Raff.Console.Operations;

/// <summary>How the operations of a tab change; pure.</summary>
public static class OperationsReducers
{
    /// <summary>Takes the newer operations.</summary>
    [ReducerMethod]
    public static OperationsState On(OperationsState state, OperationsActions.Changed action)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(action);
        return state with { All = action.All };
    }
}
