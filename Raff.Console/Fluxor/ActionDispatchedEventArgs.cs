namespace Fluxor;

/// <summary>Carries a dispatched action.</summary>
/// <param name="action">The action.</param>
public sealed class ActionDispatchedEventArgs(object action) : EventArgs
{
    /// <summary>The action.</summary>
    public object Action { get; } = action;
}
