using Raff.Console.Components;
using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>What the last sweep says about the rows of a list, as one viewer may see it. Says nothing about a row that no sweep looked at.</summary>
/// <param name="clock">What the age of a sweep is counted from.</param>
/// <param name="markOf">The open findings of a row; null for none.</param>
/// <param name="sweptAt">When a sweep looked at a row; null where none did.</param>
public sealed class RowFindings(TimeProvider clock, Func<IResource, FindingMark?> markOf, Func<IResource, DateTimeOffset?> sweptAt)
{
    /// <summary>A row with at least one open finding.</summary>
    public const string Any = "any";

    /// <summary>A row that the sweep looked at and found nothing about.</summary>
    public const string None = "none";

    /// <summary>A row that no sweep looked at.</summary>
    public const string Unknown = "unknown";

    /// <summary>The open findings of a row; null for none, or where none are known.</summary>
    public FindingMark? Of(IResource row) => markOf(row);

    /// <summary>What a mark says in words: how many, how bad, and how old the sweep is.</summary>
    public string WordsOf(IResource row, FindingMark mark) => WordsOf(mark, sweptAt(row), clock.GetUtcNow());

    /// <summary>The same for a mark from elsewhere.</summary>
    public static string WordsOf(FindingMark mark, DateTimeOffset? sweptAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var worst = FindingMark.WordOf(mark.Worst);
        return $"{CountText.Of(mark.Count, "open finding")}{(mark.Count == 1 ? $", {worst}" : $", worst {worst}")}. "
            + (sweptAt is { } at ? $"Swept {AgeText.Ago(now - at)}, {AgeText.Exact(at)}." : "Not confirmed by the last sweep.");
    }

    /// <summary>The values of a row that a filter compares: any, its worst severity and its rules; none; or unknown.</summary>
    public IEnumerable<string> ValuesOf(IResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return markOf(row) is { } mark ? [Any, FindingMark.WordOf(mark.Worst), .. mark.Rules]
            : sweptAt(row) is not { } at || row.CreatedAt > at ? [Unknown]
            : [None];
    }
}
