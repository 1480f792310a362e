using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Fluxor;

/// <summary>All features of one circuit. The store processes one action at a time: reducers, then action subscribers, then effects.</summary>
public interface IStore : IActionSubscriber
{
    /// <summary>Raised for each exception of an effect, on another thread, after all effects of the same action have ended.</summary>
    event EventHandler<UnhandledExceptionEventArgs>? UnhandledException;

    /// <summary>The features by name.</summary>
    IReadOnlyDictionary<string, IFeature> Features { get; }

    /// <summary>Completes when the store is initialized and has processed the actions dispatched before.</summary>
    Task Initialized { get; }

    /// <summary>Starts the store and processes the actions dispatched before. Further calls do nothing.</summary>
    Task InitializeAsync();
}
