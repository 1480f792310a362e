namespace Fluxor.Internal;

/// <inheritdoc/>
internal sealed class State<TState>(FeatureSet features) : IState<TState>
{
    private readonly IFeature<TState> feature = features.Of<TState>();

    /// <inheritdoc/>
    public event EventHandler? StateChanged
    {
        add => feature.StateChanged += value;
        remove => feature.StateChanged -= value;
    }

    /// <inheritdoc/>
    public TState Value => feature.State;
}
