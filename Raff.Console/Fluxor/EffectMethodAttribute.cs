namespace Fluxor;

/// <summary>
/// Marks a public method, static or not, as an effect: <c>Task Method(TAction, IDispatcher)</c>, or <c>Task Method(IDispatcher)</c> when the
/// attribute names the action's type. The class of an instance method is created with the store and gets its dependencies injected.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class EffectMethodAttribute : Attribute
{
    /// <summary>An effect that takes its action as a parameter.</summary>
    public EffectMethodAttribute()
    {
    }

    /// <summary>An effect that does not need its action.</summary>
    /// <param name="actionType">The type of the action that triggers it.</param>
    public EffectMethodAttribute(Type actionType) => ActionType = actionType;

    /// <summary>The type of the action that triggers the method, or null when the method's parameter states it.</summary>
    public Type? ActionType { get; }
}
