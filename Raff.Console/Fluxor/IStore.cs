using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Fluxor;

/// <summary>All features of one circuit. One action at a time: reducers, then action subscribers, then effects.</summary>
public interface IStore : IActionSubscriber
{
    /// <summary>Raised for an exception that an effect did not handle.</summary>
    event EventHandler<UnhandledExceptionEventArgs>? UnhandledException;

    /// <summary>The features by name.</summary>
    IReadOnlyDictionary<string, IFeature> Features { get; }

    /// <summary>Completes when the store is initialized.</summary>
    Task Initialized { get; }

    /// <summary>Starts the store and works off what was dispatched before. Further calls do nothing.</summary>
    Task InitializeAsync();
}
