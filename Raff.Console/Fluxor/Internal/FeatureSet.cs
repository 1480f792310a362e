namespace Fluxor.Internal;

/// <summary>The features of one store, apart from it, so that an effect may read states without needing the store that makes the effect.</summary>
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
                throw new InvalidOperationException($"The store has two features named {feature.GetName()} or of {feature.GetStateType()}.");
            }
        }

        ByName = byName;
    }

    public IReadOnlyList<IReducedFeature> All { get; }

    public IReadOnlyDictionary<string, IFeature> ByName { get; }

    public IFeature<TState> Of<TState>() => byState.TryGetValue(typeof(TState), out var feature)
        ? (IFeature<TState>)feature
        : throw new InvalidOperationException($"{typeof(TState)} is no feature's state; mark it [FeatureState] and scan its assembly.");
}
