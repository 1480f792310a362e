namespace Fluxor.Internal;

/// <summary>Keeps what is dispatched before the first store listens, which may be created later than the first component.</summary>
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
