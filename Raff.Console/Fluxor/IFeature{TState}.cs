namespace Fluxor;

/// <summary>One named state of the store, with its type.</summary>
/// <typeparam name="TState">The type of the feature's state.</typeparam>
public interface IFeature<TState> : IFeature
{
    /// <summary>The current state.</summary>
    TState State { get; }
}
