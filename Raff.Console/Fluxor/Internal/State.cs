namespace Fluxor.Internal;

/// <summary>The selection of a whole state, which changes with every new instance of it.</summary>
internal sealed class State<TState> : StateSelection<TState, TState>
{
    public State(FeatureSet features)
        : base(features) => Select(state => state, (x, y) => ReferenceEquals(x, y));
}
