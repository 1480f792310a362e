namespace Fluxor;

/// <summary>
/// Marks a public method, static or not, as an effect: <c>Task Method(TAction, IDispatcher)</c>, or <c>Task Method(IDispatcher)</c> when the
/// action's type is given here. An instance method's class is created once per store and gets its dependencies injected.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class EffectMethodAttribute : Attribute
{
    /// <summary>An effect that takes its action as a parameter.</summary>
    public EffectMethodAttribute()
    {
    }

    /// <summary>An effect that needs nothing from its action.</summary>
    /// <param name="actionType">The action that triggers it.</param>
    public EffectMethodAttribute(Type actionType) => ActionType = actionType;

    /// <summary>The action that triggers the method; null when the method's parameter says it.</summary>
    public Type? ActionType { get; }
}
