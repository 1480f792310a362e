using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>What the store needs to know about a list: its name, how to read a page of it, and what a row is.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed record ListSource<T>
    where T : class
{
    /// <summary>The list's name, unique among all lists: the path of its endpoint.</summary>
    public required string Name { get; init; }

    /// <summary>Reads one page.</summary>
    public required Func<RaffClient, Scope, PageRequest, Lane, CancellationToken, Task<RaffResult<ListPage<T>>>> Read { get; init; }

    /// <summary>Reads one row by its id; null where the API has no such call.</summary>
    public Func<RaffClient, string, CancellationToken, Task<RaffResult<T>>>? ReadOne { get; init; }

    /// <summary>A row's id.</summary>
    public required Func<T, string> IdOf { get; init; }

    /// <summary>A row's project; null where rows have none or the API did not say.</summary>
    public Func<T, ProjectId?> ProjectOf { get; init; } = static _ => null;

    /// <summary>Whether two readings of a row say the same, so that the older object is kept and shared.</summary>
    public Func<T, T, bool> Same { get; init; } = EqualityComparer<T>.Default.Equals;

    /// <summary>Whether this list says what the key can reach (projects): when its ids change, every other list of the key is dropped.</summary>
    public bool SaysReach { get; init; }

    /// <summary>About how many bytes a row takes.</summary>
    public int RowBytes { get; init; } = 700;

    /// <summary>How many rows a call brings where that is not a page of them: what a reading costs decides how often there is one.</summary>
    public int? RowsPerCall { get; init; }

    /// <summary>A row's status where some statuses change without a command; else null.</summary>
    public Func<T, string>? StatusOf { get; init; }

    /// <summary>The transient statuses, which change without a command; rows in them are followed by <c>status=</c> lists.</summary>
    public IReadOnlyList<string> PassingStatuses { get; init; } = [];
}
