using System.Reflection;

namespace Fluxor.Internal;

/// <summary>Turns marked methods into typed delegates, and says which rule a method breaks.</summary>
internal static class MethodPlans
{
    public static ReducerPlan Reducer(MethodInfo method)
    {
        const string shape = "a public static method TState M(TState, TAction), or TState M(TState) with [ReducerMethod(typeof(TAction))]";
        var stated = method.GetCustomAttribute<ReducerMethodAttribute>()!.ActionType;
        var parameters = method.GetParameters();
        Require(method, shape, method is { IsPublic: true, IsStatic: true }
            && parameters.Length == (stated is null ? 2 : 1) && parameters[0].ParameterType == method.ReturnType);
        var action = stated ?? parameters[1].ParameterType;
        return new ReducerPlan(method.ReturnType, action, Call<Func<object, object, object>>(nameof(Reduce), [method.ReturnType, action], method, stated));
    }

    public static EffectPlan Effect(Type owner, MethodInfo method)
    {
        const string shape = "a public method Task M(TAction, IDispatcher), or Task M(IDispatcher) with [EffectMethod(typeof(TAction))]";
        var stated = method.GetCustomAttribute<EffectMethodAttribute>()!.ActionType;
        var parameters = method.GetParameters();
        Require(method, shape, method.IsPublic && method.ReturnType == typeof(Task)
            && parameters.Length == (stated is null ? 2 : 1) && parameters[^1].ParameterType == typeof(IDispatcher));
        var action = stated ?? parameters[0].ParameterType;
        return method.IsStatic
            ? new EffectPlan(null, action, Call<Func<object?, object, IDispatcher, Task>>(nameof(RunStatic), [action], method, stated))
            : new EffectPlan(owner, action, Call<Func<object?, object, IDispatcher, Task>>(nameof(RunInstance), [owner, action], method, stated));
    }

    private static Func<object, object, object> Reduce<TState, TAction>(MethodInfo method, Type? stated)
    {
        if (stated is not null)
        {
            var plain = method.CreateDelegate<Func<TState, TState>>();
            return (state, _) => plain((TState)state)!;
        }

        var reduce = method.CreateDelegate<Func<TState, TAction, TState>>();
        return (state, action) => reduce((TState)state, (TAction)action)!;
    }

    private static Func<object?, object, IDispatcher, Task> RunStatic<TAction>(MethodInfo method, Type? stated)
    {
        if (stated is not null)
        {
            var plain = method.CreateDelegate<Func<IDispatcher, Task>>();
            return (_, _, dispatcher) => plain(dispatcher);
        }

        var run = method.CreateDelegate<Func<TAction, IDispatcher, Task>>();
        return (_, action, dispatcher) => run((TAction)action, dispatcher);
    }

    private static Func<object?, object, IDispatcher, Task> RunInstance<THost, TAction>(MethodInfo method, Type? stated)
    {
        if (stated is not null)
        {
            var plain = method.CreateDelegate<Func<THost, IDispatcher, Task>>();
            return (host, _, dispatcher) => plain((THost)host!, dispatcher);
        }

        var run = method.CreateDelegate<Func<THost, TAction, IDispatcher, Task>>();
        return (host, action, dispatcher) => run((THost)host!, (TAction)action, dispatcher);
    }

    private static TDelegate Call<TDelegate>(string maker, Type[] types, MethodInfo method, Type? stated) =>
        (TDelegate)typeof(MethodPlans).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [method, stated], null)!;

    private static void Require(MethodInfo method, string shape, bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} is marked as a part of the store and must be {shape}.");
        }
    }
}
