namespace Raff.Console.Lists;

/// <summary>How lists are loaded and kept (design.md section 6), bound from <c>Lists</c>.</summary>
public sealed class ListOptions
{
    /// <summary>Lists of up to this many rows load whole by themselves; larger ones page on the server until somebody needs all.</summary>
    public int AutoLoadRows { get; set; } = 5_000;

    /// <summary>Seconds after which a visit reads again; 0 = every visit.</summary>
    public int FreshSeconds { get; set; } = 15;

    /// <summary>Megabytes that rows may take in all; unwatched lists go first.</summary>
    public int MaxMegabytes { get; set; } = 1_024;

    /// <summary>A list of more calls than this is read again only on request or every <see cref="LargeMinutes"/> minutes.</summary>
    public int SmallCalls { get; set; } = 20;

    /// <summary>Minutes between two readings of a large list while somebody watches it.</summary>
    public int LargeMinutes { get; set; } = 10;

    /// <summary>Seconds between two readings of a small list while somebody watches it.</summary>
    public int WatchSeconds { get; set; } = 60;

    /// <summary>Seconds between two looks at rows in transition.</summary>
    public int TransitionSeconds { get; set; } = 2;
}
