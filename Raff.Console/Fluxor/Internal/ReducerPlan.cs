namespace Fluxor.Internal;

/// <summary>A reducer method found by the scan, as a delegate that needs no reflection.</summary>
internal sealed record ReducerPlan(Type StateType, Type ActionType, Func<object, object, object> Reduce);
