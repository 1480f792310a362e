namespace Fluxor;

/// <summary>Sends actions to the store.</summary>
public interface IDispatcher
{
    /// <summary>Raised for each dispatched action. The store subscribes to it.</summary>
    event EventHandler<ActionDispatchedEventArgs>? ActionDispatched;

    /// <summary>
    /// Hands an action to all reducers, subscribers and effects of its type. Any thread may call it. An action dispatched while another is
    /// processed is queued; so is one dispatched before the store is initialized.
    /// </summary>
    /// <param name="action">Any object.</param>
    void Dispatch(object action);
}
