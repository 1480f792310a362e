namespace Fluxor;

/// <summary>
/// Marks a public static method as a reducer: <c>TState Method(TState, TAction)</c>, or <c>TState Method(TState)</c> when the attribute
/// names the action's type. It is called for actions of that type and of derived types.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class ReducerMethodAttribute : Attribute
{
    /// <summary>A reducer that takes its action as a parameter.</summary>
    public ReducerMethodAttribute()
    {
    }

    /// <summary>A reducer that does not need its action.</summary>
    /// <param name="actionType">The type of the action that triggers it.</param>
    public ReducerMethodAttribute(Type actionType) => ActionType = actionType;

    /// <summary>The type of the action that triggers the method, or null when the method's parameter states it.</summary>
    public Type? ActionType { get; }
}
