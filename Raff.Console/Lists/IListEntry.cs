namespace Raff.Console.Lists;

/// <summary>What the store does with a list, whatever the type of its rows.</summary>
internal interface IListEntry
{
    /// <summary>When someone last watched it.</summary>
    DateTimeOffset LastUsed { get; }

    /// <summary>Whether someone watches it.</summary>
    bool IsWatched { get; }

    /// <summary>How many watch it.</summary>
    int Viewers { get; }

    /// <summary>Approximate size of its rows in bytes.</summary>
    long Bytes { get; }

    /// <summary>Reads again what is due.</summary>
    void Tick();

    /// <summary>Drops the rows.</summary>
    void Drop();
}
