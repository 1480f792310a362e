namespace Fluxor.Internal;

/// <summary>Queues actions until the store subscribes, since a component may dispatch before the store is created.</summary>
internal sealed class Dispatcher : IDispatcher
{
    private readonly Lock gate = new();
    private readonly List<object> waiting = [];
    private EventHandler<ActionDispatchedEventArgs>? listeners;

    /// <inheritdoc/>
    public event EventHandler<ActionDispatchedEventArgs>? ActionDispatched
    {
        add
        {
            object[] missed;
            lock (gate)
            {
                listeners += value;
                missed = [.. waiting];
                waiting.Clear();
            }

            foreach (var action in missed)
            {
                value?.Invoke(this, new ActionDispatchedEventArgs(action));
            }
        }

        remove
        {
            lock (gate)
            {
                listeners -= value;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispatch(object action)
    {
        ArgumentNullException.ThrowIfNull(action);
        EventHandler<ActionDispatchedEventArgs>? present;
        lock (gate)
        {
            present = listeners;
            if (present is null)
            {
                waiting.Add(action);
            }
        }

        present?.Invoke(this, new ActionDispatchedEventArgs(action));
    }
}
