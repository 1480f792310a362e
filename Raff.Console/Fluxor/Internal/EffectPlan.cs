namespace Fluxor.Internal;

/// <summary>An effect method found by the scan, as a delegate that needs no reflection. <see cref="Host"/> is null for a static method.</summary>
internal sealed record EffectPlan(Type? Host, Type ActionType, Func<object?, object, IDispatcher, Task> Run);
