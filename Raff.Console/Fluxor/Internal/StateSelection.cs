namespace Fluxor.Internal;

/// <summary>
/// Listens to its feature only while it has subscribers, so that an abandoned selection keeps nothing alive. Without subscribers it misses
/// changes, as in the package (docs/decisions/0002-fluxor-stand-in.md): the next comparison is with the value it saw last.
/// </summary>
internal class StateSelection<TState, TValue>(FeatureSet features) : IStateSelection<TState, TValue>
{
    private readonly Lock gate = new();
    private readonly IFeature<TState> feature = features.Of<TState>();
    private Func<TState, TValue>? select;
    private Func<TValue, TValue, bool> areEqual = EqualityComparer<TValue>.Default.Equals;
    private EventHandler? stateChanged;
    private EventHandler<TValue>? valueChanged;
    private Action<TValue>? callback;
    private bool listening;
    private TValue? last;

    /// <inheritdoc/>
    public event EventHandler? StateChanged
    {
        add => ChangeSubscribers(() => stateChanged += value);
        remove => ChangeSubscribers(() => stateChanged -= value);
    }

    /// <inheritdoc/>
    public event EventHandler<TValue>? SelectedValueChanged
    {
        add => ChangeSubscribers(() => valueChanged += value);
        remove => ChangeSubscribers(() => valueChanged -= value);
    }

    /// <inheritdoc/>
    public TValue Value => select is { } selector
        ? selector(feature.State)
        : throw new InvalidOperationException($"Call {nameof(Select)} before reading {nameof(Value)}.");

    /// <inheritdoc/>
    public void Select(Func<TState, TValue> selector, Func<TValue, TValue, bool>? valueEquals = null, Action<TValue>? selectedValueChanged = null)
    {
        ArgumentNullException.ThrowIfNull(selector);
        lock (gate)
        {
            if (select is not null)
            {
                throw new InvalidOperationException($"{nameof(Select)} was already called on this selection.");
            }

            select = selector;
            areEqual = valueEquals ?? areEqual;
            callback = selectedValueChanged;
            last = Value;
        }
    }

    private void ChangeSubscribers(Action change)
    {
        lock (gate)
        {
            change();
            var wanted = stateChanged is not null || valueChanged is not null;
            if (wanted && !listening)
            {
                feature.StateChanged += FeatureChanged;
            }
            else if (!wanted && listening)
            {
                feature.StateChanged -= FeatureChanged;
            }

            listening = wanted;
        }
    }

    private void FeatureChanged(object? sender, EventArgs e)
    {
        TValue value;
        lock (gate)
        {
            if (select is null)
            {
                return;
            }

            value = Value;
            if (areEqual(value, last!))
            {
                return;
            }

            last = value;
        }

        callback?.Invoke(value);
        valueChanged?.Invoke(this, value);
        stateChanged?.Invoke(this, EventArgs.Empty);
    }
}
