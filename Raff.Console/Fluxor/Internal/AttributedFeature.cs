namespace Fluxor.Internal;

/// <summary>The feature of a state that is marked with <see cref="FeatureStateAttribute"/>.</summary>
internal sealed class AttributedFeature<TState>(string name, Func<TState> initial) : Feature<TState>
{
    public override string GetName() => name;

    protected override TState GetInitialState() => initial();
}
