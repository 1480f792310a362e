namespace Raff.Console.RaffApi;

/// <summary>An id that the console treats as opaque.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface IOpaqueId<TSelf>
    where TSelf : struct, IOpaqueId<TSelf>
{
    /// <summary>The id as the API wrote it.</summary>
    string Value { get; }

    /// <summary>Whether many rows share one id, so that its text is worth sharing too.</summary>
    static virtual bool IsShared => false;

    /// <summary>Wraps an id that the API wrote.</summary>
    static abstract TSelf From(string value);
}
