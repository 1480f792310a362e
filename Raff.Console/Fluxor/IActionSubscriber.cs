namespace Fluxor;

/// <summary>Lets any object hear of actions, for reactions that are no state: closing a dialog, setting the focus.</summary>
public interface IActionSubscriber
{
    /// <summary>Calls back whenever an action of this type, or of one derived from it, has been reduced.</summary>
    /// <typeparam name="TAction">The type of the action.</typeparam>
    /// <param name="subscriber">Who subscribes; the key to unsubscribe with.</param>
    /// <param name="callback">What to call, on the thread that dispatched.</param>
    void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback);

    /// <summary>Ends all subscriptions of this subscriber; must be called when it is disposed. May be called from within a callback.</summary>
    /// <param name="subscriber">Who subscribed.</param>
    void UnsubscribeFromAllActions(object subscriber);

    /// <summary><see cref="UnsubscribeFromAllActions"/> as something to dispose.</summary>
    /// <param name="subscriber">Who subscribed.</param>
    IDisposable GetActionUnsubscriberAsIDisposable(object subscriber);
}
