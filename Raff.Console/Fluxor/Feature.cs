using Fluxor.Internal;

namespace Fluxor;

/// <summary>
/// A feature written as a class, which allows one generic state several times, each closed over another type. Any other state needs only
/// <see cref="FeatureStateAttribute"/>.
/// </summary>
/// <typeparam name="TState">The type of the feature's state.</typeparam>
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
    public object GetState() => current ?? Initialize();

    /// <inheritdoc/>
    public Type GetStateType() => typeof(TState);

    /// <summary>Creates the state that the store starts with.</summary>
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

    private object Initialize()
    {
        lock (gate)
        {
            return current ??= GetInitialState() ?? throw new InvalidOperationException($"The initial state of the feature {GetName()} is null.");
        }
    }
}
