namespace Fluxor;

/// <summary>A value selected from a feature's state. Its events are raised only when that value changes. Each injection is a selection of its own.</summary>
/// <typeparam name="TState">The type of the feature's state.</typeparam>
/// <typeparam name="TValue">The type of the selected value.</typeparam>
public interface IStateSelection<TState, TValue> : IState<TValue>
{
    /// <summary>Raised with the new value after it has changed.</summary>
    event EventHandler<TValue>? SelectedValueChanged;

    /// <summary>Selects the value. Must be called once, before <see cref="IState{TState}.Value"/> is read.</summary>
    /// <param name="selector">Reads the value from the state.</param>
    /// <param name="valueEquals">Whether a new value, the first argument, equals the previous one. The default is the default equality of the type.</param>
    /// <param name="selectedValueChanged">
    /// Called with the new value after it has changed, but only while something is subscribed to <see cref="SelectedValueChanged"/> or
    /// <see cref="IStateChangedNotifier.StateChanged"/>.
    /// </param>
    /// <exception cref="InvalidOperationException">The value was already selected.</exception>
    void Select(Func<TState, TValue> selector, Func<TValue, TValue, bool>? valueEquals = null, Action<TValue>? selectedValueChanged = null);
}
