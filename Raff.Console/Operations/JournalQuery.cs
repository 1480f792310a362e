using System.Collections.Immutable;
using System.Globalization;

namespace Raff.Console.Operations;

/// <summary>Which operations of the journal are wanted.</summary>
public sealed record JournalQuery
{
    /// <summary>Only of these projects; empty for all.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>Only these commands; empty for all.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];

    /// <summary>Only in these states, as words; empty for all.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Only about this kind, as its route word.</summary>
    public string? Kind { get; init; }

    /// <summary>Only about this resource.</summary>
    public string? Resource { get; init; }

    /// <summary>Only sent then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only sent before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only where names, ids, the key or the outcome hold these words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows of a page.</summary>
    public int Size { get; init; } = 50;

    /// <summary>
    /// The query of an address: <c>project</c>, <c>command</c>, <c>state</c> (each repeated), <c>from</c>, <c>to</c>, <c>q</c>, <c>page</c>, <c>size</c>.
    /// What cannot be read is left out.
    /// </summary>
    public static JournalQuery Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new JournalQuery
        {
            Projects = All("project"),
            Commands = All("command"),
            States = All("state"),
            Kind = query["kind"].FirstOrDefault(),
            Resource = query["resource"].FirstOrDefault(),
            From = Time("from"),
            To = Time("to"),
            Text = query["q"].FirstOrDefault() ?? "",
            Page = Number("page", 1, int.MaxValue),
            Size = Number("size", 50, 200),
        };

        ImmutableArray<string> All(string name) => [.. query[name].OfType<string>().Where(value => value.Length > 0)];

        DateTimeOffset? Time(string name) =>
            DateTimeOffset.TryParse(query[name].FirstOrDefault(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

        int Number(string name, int otherwise, int max) =>
            int.TryParse(query[name].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number > 0 ? Math.Min(number, max) : otherwise;
    }
}
