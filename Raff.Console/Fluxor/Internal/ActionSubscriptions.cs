namespace Fluxor.Internal;

/// <summary>The callbacks of a store by subscriber. A callback may subscribe and unsubscribe; who has unsubscribed is not called any more.</summary>
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
            foreach (var one in subscriptions.Where(one => ReferenceEquals(one.Subscriber, subscriber)))
            {
                one.Ended = true;
            }

            subscriptions.RemoveAll(one => one.Ended);
        }
    }

    public void Notify(object action)
    {
        Subscription[] concerned;
        lock (gate)
        {
            concerned = [.. subscriptions.Where(one => one.ActionType.IsInstanceOfType(action))];
        }

        foreach (var one in concerned.Where(one => !one.Ended))
        {
            one.Callback(action);
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
