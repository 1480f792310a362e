namespace Fluxor.Internal;

/// <summary>The action callbacks of a store. A callback may subscribe and unsubscribe; a subscriber is not called again after it has unsubscribed.</summary>
internal sealed class ActionSubscriptions
{
    private readonly Lock gate = new();
    private readonly List<Subscription> subscriptions = [];

    public void Add<TAction>(object subscriber, Action<TAction> callback)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        ArgumentNullException.ThrowIfNull(callback);
        lock (gate)
        {
            subscriptions.Add(new Subscription(subscriber, typeof(TAction), action => callback((TAction)action)));
        }
    }

    public void Remove(object subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        lock (gate)
        {
            foreach (var subscription in subscriptions.Where(item => ReferenceEquals(item.Subscriber, subscriber)))
            {
                subscription.Ended = true;
            }

            subscriptions.RemoveAll(item => item.Ended);
        }
    }

    public void Notify(object action)
    {
        Subscription[] matching;
        lock (gate)
        {
            matching = [.. subscriptions.Where(item => item.ActionType.IsInstanceOfType(action))];
        }

        foreach (var subscription in matching.Where(item => !item.Ended))
        {
            subscription.Callback(action);
        }
    }

    private sealed class Subscription(object subscriber, Type actionType, Action<object> callback)
    {
        public object Subscriber { get; } = subscriber;

        public Type ActionType { get; } = actionType;

        public Action<object> Callback { get; } = callback;

        public bool Ended { get; set; }
    }
}
