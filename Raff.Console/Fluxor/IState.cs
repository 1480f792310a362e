namespace Fluxor;

/// <summary>The current state of one feature. Inject it where the state is read.</summary>
/// <typeparam name="TState">The type of the feature's state.</typeparam>
public interface IState<TState> : IStateChangedNotifier
{
    /// <summary>The current state.</summary>
    TState Value { get; }
}
