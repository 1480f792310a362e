namespace Fluxor;

/// <summary>Where actions are put into the store.</summary>
public interface IDispatcher
{
    /// <summary>Raised for each dispatched action; the store listens here.</summary>
    event EventHandler<ActionDispatchedEventArgs>? ActionDispatched;

    /// <summary>
    /// Hands an action to all reducers, subscribers and effects that know its type. Callable from any thread; an action dispatched while
    /// another is worked on waits for its turn; one dispatched before the store is initialized waits for that.
    /// </summary>
    /// <param name="action">Any object.</param>
    void Dispatch(object action);
}
