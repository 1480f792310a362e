namespace Fluxor.Internal;

/// <summary>Listens to its feature only while someone listens to it, so that an abandoned selection holds nothing.</summary>
internal sealed class StateSelection<TState, TValue>(FeatureSet features) : IStateSelection<TState, TValue>
{
    private readonly Lock gate = new();
    private readonly IFeature<TState> feature = features.Of<TState>();
    private Func<TState, TValue>? select;
    private Func<TValue, TValue, bool> same = EqualityComparer<TValue>.Default.Equals;
    private EventHandler? stateChanged;
    private EventHandler<TValue>? valueChanged;
    private Action<TValue>? callback;
    private bool listening;
    private TValue? last;

    /// <inheritdoc/>
    public event EventHandler? StateChanged
    {
        add => Change(() => stateChanged += value);
        remove => Change(() => stateChanged -= value);
    }

    /// <inheritdoc/>
    public event EventHandler<TValue>? SelectedValueChanged
    {
        add => Change(() => valueChanged += value);
        remove => Change(() => valueChanged -= value);
    }

    /// <inheritdoc/>
    public TValue Value => select is { } chosen
        ? chosen(feature.State)
        : throw new InvalidOperationException("Call Select before reading the value of a selection.");

    /// <inheritdoc/>
    public void Select(Func<TState, TValue> selector, Func<TValue, TValue, bool>? valueEquals = null, Action<TValue>? selectedValueChanged = null)
    {
        ArgumentNullException.ThrowIfNull(selector);
        Change(() =>
        {
            if (select is not null)
            {
                throw new InvalidOperationException("The selection has been made before.");
            }

            select = selector;
            same = valueEquals ?? same;
            callback = selectedValueChanged;
            last = Value;
        });
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            var wanted = stateChanged is not null || valueChanged is not null || callback is not null;
            if (wanted == listening)
            {
                return;
            }

            listening = wanted;
            if (wanted)
            {
                last = select is null ? default : Value;
                feature.StateChanged += FeatureChanged;
            }
            else
            {
                feature.StateChanged -= FeatureChanged;
            }
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
            if (same(last!, value))
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
