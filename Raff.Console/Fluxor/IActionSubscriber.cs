namespace Fluxor;

/// <summary>Lets any object react to actions where the reaction is not state: closing a dialog, setting the focus.</summary>
public interface IActionSubscriber
{
    /// <summary>Calls back after each action of this type, or of a derived type, has been reduced.</summary>
    /// <typeparam name="TAction">The type of the action.</typeparam>
    /// <param name="subscriber">The subscriber, which is also the key to unsubscribe with.</param>
    /// <param name="callback">Called on the thread that processes the action.</param>
    void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback);

    /// <summary>Ends all subscriptions of this subscriber. Call it when the subscriber is disposed; a callback may call it too.</summary>
    /// <param name="subscriber">The subscriber.</param>
    void UnsubscribeFromAllActions(object subscriber);

    /// <summary>Returns an object that calls <see cref="UnsubscribeFromAllActions"/> when it is disposed.</summary>
    /// <param name="subscriber">The subscriber.</param>
    IDisposable GetActionUnsubscriberAsIDisposable(object subscriber);
}
