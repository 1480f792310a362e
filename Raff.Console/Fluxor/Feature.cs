using Fluxor.Internal;

namespace Fluxor;

/// <summary>
/// A feature written as a class: the way to have one generic state several times, each closed over another type. A state of its own
/// needs only <see cref="FeatureStateAttribute"/>.
/// </summary>
/// <typeparam name="TState">The feature's state.</typeparam>
public abstract class Feature<TState> : IFeature<TState>, IReducedFeature
{
    private readonly Lock gate = new();
    private volatile object? current;

    /// <inheritdoc/>
    public event EventHandler? StateChanged;

    /// <inheritdoc/>
    public TState State => (TState)GetState();

    /// <inheritdoc/>
    public abstract string GetName();

    /// <inheritdoc/>
    public object GetState() => current ?? Start();

    /// <inheritdoc/>
    public Type GetStateType() => typeof(TState);

    /// <summary>Makes the state the store begins with.</summary>
    protected abstract TState GetInitialState();

    void IReducedFeature.Reduce(object action, IReadOnlyList<ReducerPlan> reducers)
    {
        var before = GetState();
        var after = before;
        foreach (var reducer in reducers)
        {
            after = reducer.Reduce(after, action);
        }

        if (!ReferenceEquals(before, after))
        {
            current = after;
            StateChanged?.Invoke(this, EventArgs.Empty);
        }
    }

    private object Start()
    {
        lock (gate)
        {
            return current ??= GetInitialState() ?? throw new InvalidOperationException($"The feature {GetName()} began with no state.");
        }
    }
}
