using System.Reflection;

namespace Fluxor.Internal;

/// <summary>Turns marked methods into typed delegates and rejects those of the wrong shape.</summary>
internal static class MethodPlans
{
    public static ReducerPlan Reducer(MethodInfo method)
    {
        const string shape = "a public static method TState M(TState, TAction), or TState M(TState) with [ReducerMethod(typeof(TAction))]";
        var declared = method.GetCustomAttribute<ReducerMethodAttribute>()!.ActionType;
        var parameters = method.GetParameters();
        Require(method, shape, method is { IsPublic: true, IsStatic: true }
            && parameters.Length == (declared is null ? 2 : 1) && parameters[0].ParameterType == method.ReturnType);
        var action = declared ?? parameters[1].ParameterType;
        return new ReducerPlan(
            method.ReturnType,
            action,
            MakeDelegate<Func<object, object, object>>(nameof(Reduce), [method.ReturnType, action], method, declared));
    }

    public static EffectPlan Effect(Type owner, MethodInfo method)
    {
        const string shape = "a public method Task M(TAction, IDispatcher), or Task M(IDispatcher) with [EffectMethod(typeof(TAction))]";
        var declared = method.GetCustomAttribute<EffectMethodAttribute>()!.ActionType;
        var parameters = method.GetParameters();
        Require(method, shape, method.IsPublic && method.ReturnType == typeof(Task)
            && parameters.Length == (declared is null ? 2 : 1) && parameters[^1].ParameterType == typeof(IDispatcher));
        var action = declared ?? parameters[0].ParameterType;
        return method.IsStatic
            ? new EffectPlan(null, action, MakeDelegate<Func<object?, object, IDispatcher, Task>>(nameof(RunStatic), [action], method, declared))
            : new EffectPlan(owner, action, MakeDelegate<Func<object?, object, IDispatcher, Task>>(nameof(RunInstance), [owner, action], method, declared));
    }

    private static Func<object, object, object> Reduce<TState, TAction>(MethodInfo method, Type? declared)
    {
        if (declared is not null)
        {
            var handler = method.CreateDelegate<Func<TState, TState>>();
            return (state, _) => handler((TState)state)!;
        }

        var reduce = method.CreateDelegate<Func<TState, TAction, TState>>();
        return (state, action) => reduce((TState)state, (TAction)action)!;
    }

    private static Func<object?, object, IDispatcher, Task> RunStatic<TAction>(MethodInfo method, Type? declared)
    {
        if (declared is not null)
        {
            var handler = method.CreateDelegate<Func<IDispatcher, Task>>();
            return (_, _, dispatcher) => handler(dispatcher);
        }

        var run = method.CreateDelegate<Func<TAction, IDispatcher, Task>>();
        return (_, action, dispatcher) => run((TAction)action, dispatcher);
    }

    private static Func<object?, object, IDispatcher, Task> RunInstance<THost, TAction>(MethodInfo method, Type? declared)
    {
        if (declared is not null)
        {
            var handler = method.CreateDelegate<Func<THost, IDispatcher, Task>>();
            return (host, _, dispatcher) => handler((THost)host!, dispatcher);
        }

        var run = method.CreateDelegate<Func<THost, TAction, IDispatcher, Task>>();
        return (host, action, dispatcher) => run((THost)host!, (TAction)action, dispatcher);
    }

    private static TDelegate MakeDelegate<TDelegate>(string factory, Type[] types, MethodInfo method, Type? declared) =>
        (TDelegate)typeof(MethodPlans).GetMethod(factory, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [method, declared], null)!;

    private static void Require(MethodInfo method, string shape, bool isValid)
    {
        if (!isValid)
        {
            throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} must be {shape}.");
        }
    }
}
