namespace Fluxor;

/// <summary>A part of a feature's state. Its events are raised only when that part changes. Each injection has its own selection.</summary>
/// <typeparam name="TState">The feature's state.</typeparam>
/// <typeparam name="TValue">The part that is looked at.</typeparam>
public interface IStateSelection<TState, TValue> : IState<TValue>
{
    /// <summary>Raised with the new part after it has changed.</summary>
    event EventHandler<TValue>? SelectedValueChanged;

    /// <summary>Says which part; must be called once, before <see cref="IState{TState}.Value"/> is read.</summary>
    /// <param name="selector">Picks the part out of the state.</param>
    /// <param name="valueEquals">Whether two parts count as the same; the default equality when not given.</param>
    /// <param name="selectedValueChanged">Called with the new part after it has changed.</param>
    /// <exception cref="InvalidOperationException">The part was chosen before.</exception>
    void Select(Func<TState, TValue> selector, Func<TValue, TValue, bool>? valueEquals = null, Action<TValue>? selectedValueChanged = null);
}
