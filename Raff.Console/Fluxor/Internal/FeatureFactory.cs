using System.Reflection;

namespace Fluxor.Internal;

/// <summary>Recognizes the two ways to declare a feature: a marked state, or a class derived from <see cref="Feature{TState}"/>.</summary>
internal static class FeatureFactory
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    public static FeaturePlan? TryPlan(Type type)
    {
        if (type.GetCustomAttribute<FeatureStateAttribute>() is { } attribute)
        {
            var make = typeof(FeatureFactory).GetMethod(nameof(OfState), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
            return (FeaturePlan)make.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [attribute], null)!;
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(Feature<>))
            {
                var create = ActivatorUtilities.CreateFactory(type, []);
                return new FeaturePlan(ancestor.GetGenericArguments()[0], provider => (IReducedFeature)create(provider, null));
            }
        }

        return null;
    }

    private static FeaturePlan OfState<TState>(FeatureStateAttribute attribute)
    {
        var type = typeof(TState);
        var name = attribute.Name ?? type.FullName!;
        var initial = attribute.CreateInitialStateMethodName is { } method ? ByMethod<TState>(method) : ByConstructor<TState>();
        return new FeaturePlan(type, _ => new AttributedFeature<TState>(name, initial));
    }

    private static Func<TState> ByMethod<TState>(string name)
    {
        var method = typeof(TState).GetMethod(name, Static, Type.EmptyTypes);
        return method is not null && typeof(TState).IsAssignableFrom(method.ReturnType)
            ? method.CreateDelegate<Func<TState>>()
            : throw new InvalidOperationException($"{typeof(TState)} needs a static method {name}() that returns the initial state.");
    }

    private static Func<TState> ByConstructor<TState>()
    {
        var constructor = typeof(TState).GetConstructor(Instance, Type.EmptyTypes)
            ?? throw new InvalidOperationException($"{typeof(TState)} is marked with [FeatureState] and needs a parameterless constructor, public or private.");
        return () => (TState)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, null, null);
    }
}
