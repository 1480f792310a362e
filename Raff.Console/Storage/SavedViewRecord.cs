namespace Raff.Console.Storage;

/// <summary>A search and filters of the inventory under a name, for one key or for everyone in the account.</summary>
public sealed class SavedViewRecord
{
    /// <summary>Its own id.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the endpoint: <c>emulator</c>, or a base address.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The account's id, or the keyed hash of the key where the account is unknown.</summary>
    public required string Account { get; init; }

    /// <summary>The keyed hash of the key of who saved it.</summary>
    public required string IdentityKey { get; init; }

    /// <summary>The name or prefix of that key.</summary>
    public required string Author { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The query of the inventory's address, with its question mark; empty for everything.</summary>
    public required string Query { get; init; }

    /// <summary>Whether everyone in the account sees it.</summary>
    public required bool Shared { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset At { get; init; }
}
