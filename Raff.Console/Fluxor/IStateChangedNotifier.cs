namespace Fluxor;

/// <summary>Something whose observed value changes.</summary>
public interface IStateChangedNotifier
{
    /// <summary>Raised after the observed value has changed, on the thread that dispatched the action.</summary>
    event EventHandler? StateChanged;
}
