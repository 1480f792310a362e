using System.ComponentModel.DataAnnotations;

namespace Raff.Console.Lists;

/// <summary>How lists are loaded and cached (section <c>Lists</c> of the settings; docs/decisions/0005-lists-in-memory.md).</summary>
public sealed class ListOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Lists";

    /// <summary>Lists of up to this many rows load whole by themselves; larger ones page on the server until someone needs all.</summary>
    [Range(0, 10_000_000)]
    public int AutoLoadRows { get; set; } = 5_000;

    /// <summary>Seconds after which a visit reads again; 0 = every visit.</summary>
    [Range(0, 86_400)]
    public int FreshSeconds { get; set; } = 15;

    /// <summary>Megabytes that the rows of all lists may take; lists no one watches are dropped first.</summary>
    [Range(1, 1_000_000)]
    public int MaxMegabytes { get; set; } = 1_024;

    /// <summary>A list of more calls than this is read again only on request or every <see cref="LargeMinutes"/> minutes.</summary>
    [Range(1, 10_000)]
    public int SmallCalls { get; set; } = 20;

    /// <summary>Minutes between two reads of a large list while someone watches it.</summary>
    [Range(1, 1440)]
    public int LargeMinutes { get; set; } = 10;

    /// <summary>Seconds between two reads of a small list while someone watches it.</summary>
    [Range(1, 86_400)]
    public int WatchSeconds { get; set; } = 60;

    /// <summary>Seconds between two reads of rows in transition.</summary>
    [Range(1, 3600)]
    public int TransitionSeconds { get; set; } = 2;

    /// <summary>Milliseconds that the HTML of a page waits for its rows; 0 = only rows in memory.</summary>
    [Range(0, 10_000)]
    public int PrerenderMilliseconds { get; set; } = 250;
}
