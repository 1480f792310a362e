namespace Fluxor.Internal;

/// <summary>The features of one store. Separate from it, because the store creates the effects, and they read states.</summary>
internal sealed class FeatureSet
{
    private readonly Dictionary<Type, IReducedFeature> byState = [];

    public FeatureSet(StorePlan plan, IServiceProvider services)
    {
        All = [.. plan.Features.Select(feature => feature.Create(services))];
        var byName = new Dictionary<string, IFeature>(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in All)
        {
            if (!byName.TryAdd(feature.GetName(), feature) || !byState.TryAdd(feature.GetStateType(), feature))
            {
                throw new InvalidOperationException($"Two features have the name {feature.GetName()} or the state {feature.GetStateType()}.");
            }
        }

        ByName = byName;
    }

    public IReadOnlyList<IReducedFeature> All { get; }

    public IReadOnlyDictionary<string, IFeature> ByName { get; }

    public IFeature<TState> Of<TState>() => byState.TryGetValue(typeof(TState), out var feature)
        ? (IFeature<TState>)feature
        : throw new InvalidOperationException($"{typeof(TState)} is not the state of a feature. Mark it with [FeatureState] and scan its assembly.");
}
