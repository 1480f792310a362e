namespace Fluxor;

/// <summary>One named state of the store, with its type.</summary>
/// <typeparam name="TState">The feature's state.</typeparam>
public interface IFeature<TState> : IFeature
{
    /// <summary>The state at this moment.</summary>
    TState State { get; }
}
