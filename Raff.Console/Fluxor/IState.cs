namespace Fluxor;

/// <summary>The current state of one feature, to be injected where it is read.</summary>
/// <typeparam name="TState">The feature's state.</typeparam>
public interface IState<TState> : IStateChangedNotifier
{
    /// <summary>The state at this moment.</summary>
    TState Value { get; }
}
