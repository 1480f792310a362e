namespace Fluxor;

/// <summary>
/// Marks a public static method as a reducer: <c>TState Method(TState, TAction)</c>, or <c>TState Method(TState)</c> when the action's
/// type is given here. It is called for actions of that type and of types derived from it.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class ReducerMethodAttribute : Attribute
{
    /// <summary>A reducer that takes its action as a parameter.</summary>
    public ReducerMethodAttribute()
    {
    }

    /// <summary>A reducer that needs nothing from its action.</summary>
    /// <param name="actionType">The action that triggers it.</param>
    public ReducerMethodAttribute(Type actionType) => ActionType = actionType;

    /// <summary>The action that triggers the method; null when the method's parameter says it.</summary>
    public Type? ActionType { get; }
}
