using System.Collections.Concurrent;
using System.Reflection;

namespace Fluxor.Internal;

/// <summary>What one assembly holds. Scanned once per process: reflection is paid neither per store nor per test.</summary>
internal sealed class AssemblyScan
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static readonly ConcurrentDictionary<Assembly, AssemblyScan> Known = new();

    private AssemblyScan(Assembly assembly)
    {
        // A static class is abstract and sealed to the runtime; an abstract class that is not sealed is reached through those derived from it.
        var types = assembly.GetTypes().Where(type => type is { IsClass: true, ContainsGenericParameters: false } && (!type.IsAbstract || type.IsSealed)).ToList();
        Features = [.. types.Select(FeatureFactory.TryPlan).OfType<FeaturePlan>()];

        var marked = types.SelectMany(type => type.GetMethods(Everything).Select(method => (type, method))).ToList();
        Reducers = [.. marked.Where(one => one.method.IsDefined(typeof(ReducerMethodAttribute))).Select(one => one.method)
            .DistinctBy(method => (method.DeclaringType, method.MetadataToken)).Select(MethodPlans.Reducer)];
        Effects = [.. marked.Where(one => one.method.IsDefined(typeof(EffectMethodAttribute)))
            .DistinctBy(one => (one.method.IsStatic ? one.method.DeclaringType : one.type, one.method.MetadataToken))
            .Select(one => MethodPlans.Effect(one.type, one.method))];
    }

    public IReadOnlyList<FeaturePlan> Features { get; }

    public IReadOnlyList<ReducerPlan> Reducers { get; }

    public IReadOnlyList<EffectPlan> Effects { get; }

    public static AssemblyScan Of(Assembly assembly) => Known.GetOrAdd(assembly, static one => new AssemblyScan(one));
}
