using System.Collections.Concurrent;

namespace Fluxor.Internal;

/// <summary>What every store of the program consists of; shared, immutable but for its memory of which action concerns whom.</summary>
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
            throw new InvalidOperationException($"A reducer returns {orphan.StateType}, which is no feature's state; mark it [FeatureState].");
        }
    }

    public IReadOnlyList<FeaturePlan> Features { get; }

    public IReadOnlyList<Type> EffectHosts { get; }

    /// <summary>Whom an action of this type concerns: reducers by the index of their feature, and effects.</summary>
    public ActionPlan For(Type actionType) => actions.GetOrAdd(actionType, Match);

    private ActionPlan Match(Type actionType)
    {
        var concerned = reducers.Where(reducer => reducer.ActionType.IsAssignableFrom(actionType)).ToList();
        var byFeature = Features.Select((feature, index) => (index, Reducers: concerned.Where(reducer => reducer.StateType == feature.StateType).ToArray()));
        return new ActionPlan(
            [.. byFeature.Where(one => one.Reducers.Length > 0).Select(one => new FeatureReducers(one.index, one.Reducers))],
            [.. effects.Where(effect => effect.ActionType.IsAssignableFrom(actionType))]);
    }

    internal sealed record ActionPlan(IReadOnlyList<FeatureReducers> Reducers, IReadOnlyList<EffectPlan> Effects);

    internal sealed record FeatureReducers(int FeatureIndex, IReadOnlyList<ReducerPlan> Reducers);
}
