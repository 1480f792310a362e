namespace Fluxor;

/// <summary>Something that raises an event when its value changes.</summary>
public interface IStateChangedNotifier
{
    /// <summary>Raised after the value has changed, on the thread that processes the action.</summary>
    event EventHandler? StateChanged;
}
