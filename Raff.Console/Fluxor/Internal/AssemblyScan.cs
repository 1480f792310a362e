using System.Collections.Concurrent;
using System.Reflection;

namespace Fluxor.Internal;

/// <summary>The features, reducers and effects of one assembly. Each assembly is scanned once per process, not once per store or test.</summary>
internal sealed class AssemblyScan
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static readonly ConcurrentDictionary<Assembly, AssemblyScan> Scans = new();

    private AssemblyScan(Assembly assembly)
    {
        // To the runtime, a static class is abstract and sealed. An abstract class that is not sealed is found through the classes derived from it.
        var types = assembly.GetTypes()
            .Where(type => type is { IsClass: true, ContainsGenericParameters: false } && (!type.IsAbstract || type.IsSealed))
            .ToList();
        Features = [.. types.Select(FeatureFactory.TryPlan).OfType<FeaturePlan>()];

        var marked = types.SelectMany(type => type.GetMethods(Everything).Select(method => (type, method))).ToList();
        Reducers = [.. marked.Where(item => item.method.IsDefined(typeof(ReducerMethodAttribute))).Select(item => item.method)
            .DistinctBy(method => (method.DeclaringType, method.MetadataToken)).Select(MethodPlans.Reducer)];
        Effects = [.. marked.Where(item => item.method.IsDefined(typeof(EffectMethodAttribute)))
            .DistinctBy(item => (item.method.IsStatic ? item.method.DeclaringType : item.type, item.method.MetadataToken))
            .Select(item => MethodPlans.Effect(item.type, item.method))];
    }

    public IReadOnlyList<FeaturePlan> Features { get; }

    public IReadOnlyList<ReducerPlan> Reducers { get; }

    public IReadOnlyList<EffectPlan> Effects { get; }

    public static AssemblyScan Of(Assembly assembly) => Scans.GetOrAdd(assembly, static key => new AssemblyScan(key));
}
