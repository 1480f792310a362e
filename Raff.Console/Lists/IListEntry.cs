namespace Raff.Console.Lists;

/// <summary>What the store does with a list whatever its rows are.</summary>
internal interface IListEntry
{
    /// <summary>When somebody last looked.</summary>
    DateTimeOffset LastUsed { get; }

    /// <summary>Whether somebody looks now.</summary>
    bool IsWatched { get; }

    /// <summary>About how many bytes its rows take.</summary>
    long Bytes { get; }

    /// <summary>Reads again what is due.</summary>
    void Tick();

    /// <summary>Forgets the rows.</summary>
    void Drop();
}
