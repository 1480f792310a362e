using System.Collections.Concurrent;

namespace Fluxor.Internal;

/// <summary>What every store of the program consists of. Shared by all stores; immutable except for a cache of reducers and effects by action type.</summary>
internal sealed class StorePlan
{
    private readonly IReadOnlyList<ReducerPlan> reducers;
    private readonly IReadOnlyList<EffectPlan> effects;
    private readonly ConcurrentDictionary<Type, ActionPlan> actions = new();

    public StorePlan(IEnumerable<AssemblyScan> scans)
    {
        var all = scans.ToList();
        Features = [.. all.SelectMany(scan => scan.Features)];
        reducers = [.. all.SelectMany(scan => scan.Reducers)];
        effects = [.. all.SelectMany(scan => scan.Effects)];
        EffectHosts = [.. effects.Select(effect => effect.Host).OfType<Type>().Distinct()];
        if (reducers.FirstOrDefault(reducer => Features.All(feature => feature.StateType != reducer.StateType)) is { } orphan)
        {
            throw new InvalidOperationException($"A reducer returns {orphan.StateType}, which is not the state of a feature. Mark it with [FeatureState].");
        }
    }

    public IReadOnlyList<FeaturePlan> Features { get; }

    public IReadOnlyList<Type> EffectHosts { get; }

    /// <summary>The reducers, by the index of their feature, and the effects that match an action of this type.</summary>
    public ActionPlan For(Type actionType) => actions.GetOrAdd(actionType, Match);

    private ActionPlan Match(Type actionType)
    {
        var matching = reducers.Where(reducer => reducer.ActionType.IsAssignableFrom(actionType)).ToList();
        var byFeature = Features.Select((feature, index) =>
            (index, Reducers: matching.Where(reducer => reducer.StateType == feature.StateType).ToArray()));
        return new ActionPlan(
            [.. byFeature.Where(feature => feature.Reducers.Length > 0).Select(feature => new FeatureReducers(feature.index, feature.Reducers))],
            [.. effects.Where(effect => effect.ActionType.IsAssignableFrom(actionType))]);
    }

    internal sealed record ActionPlan(IReadOnlyList<FeatureReducers> Reducers, IReadOnlyList<EffectPlan> Effects);

    internal sealed record FeatureReducers(int FeatureIndex, IReadOnlyList<ReducerPlan> Reducers);
}
