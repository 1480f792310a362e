using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Raff.Console.Operations;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Activity;

/// <summary>Which operations the activity page shows; the URL holds it.</summary>
public sealed record JournalFilter
{
    /// <summary>The sizes of a page.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, DefaultSize, 100];

    private const int DefaultSize = 50;
    private const int MaxSearch = 200;
    private const string AllProjects = "all";
    private const string Date = "yyyy-MM-dd";

    private static readonly Dictionary<string, TimeSpan> Periods = new(StringComparer.Ordinal)
    {
        ["1h"] = TimeSpan.FromHours(1),
        ["24h"] = TimeSpan.FromHours(24),
        ["7d"] = TimeSpan.FromDays(7),
        ["30d"] = TimeSpan.FromDays(30),
    };

    /// <summary>Text that names, IDs, the key, or the outcome must contain.</summary>
    public string Search { get; init; } = "";

    /// <summary>The projects to show; none for all.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>The commands to show; none for all.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];

    /// <summary>The states to show, as the journal writes them; none for all.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>The latest period, a key of <see cref="PeriodNames"/>; null for any.</summary>
    public string? Since { get; init; }

    /// <summary>The first day, in UTC; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in UTC; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>The periods to choose from, with their words.</summary>
    public static IReadOnlyList<(string Key, string Word)> PeriodNames { get; } =
        [("1h", "Last hour"), ("24h", "Last 24 hours"), ("7d", "Last 7 days"), ("30d", "Last 30 days")];

    /// <summary>Whether it leaves anything out.</summary>
    public bool IsFiltered => Search.Length > 0 || Projects.Length > 0 || Commands.Length > 0 || States.Length > 0 || HasTime;

    /// <summary>Whether it leaves anything out by time.</summary>
    public bool HasTime => Since is not null || From is not null || To is not null;

    /// <summary>The time in words: "Last 7 days", "2026-11-01 to 2026-11-25".</summary>
    public string TimeWords => Since is { } since ? PeriodNames.First(period => period.Key == since).Word : (From, To) switch
    {
        (null, null) => "Time",
        ({ } from, null) => $"Since {Word(from)}",
        (null, { } to) => $"Until {Word(to)}",
        ({ } from, { } to) => from == to ? Word(from) : $"{Word(from)} to {Word(to)}",
    };

    /// <summary>Reads it from an address; invalid values are ignored.</summary>
    /// <param name="url">The address.</param>
    /// <param name="scope">The project in scope, which is the filter where the address names none; null for all projects.</param>
    public static JournalFilter Read(string url, ProjectId? scope)
    {
        ArgumentNullException.ThrowIfNull(url);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var values = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
        var search = One("q").Trim();
        var projects = Many("project");
        return new JournalFilter
        {
            Search = search.Length > MaxSearch ? search[..MaxSearch] : search,
            Projects = projects.Contains(AllProjects) ? [] : projects.IsEmpty && scope is { } project ? [project.Value] : projects,
            Commands = Many("command"),
            States = [.. Many("state").Where(IsState)],
            Since = Periods.ContainsKey(One("since")) ? One("since") : null,
            From = Day("from"),
            To = Day("to"),
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = int.TryParse(One("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };

        string One(string name) => values.TryGetValue(name, out var found) ? found.FirstOrDefault() ?? "" : "";

        ImmutableArray<string> Many(string name) =>
            values.TryGetValue(name, out var found) ? [.. found.OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)] : [];

        DateOnly? Day(string name) =>
            DateOnly.TryParseExact(One(name), Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>The address of the page with this filter.</summary>
    /// <param name="scope">The project in scope: showing every project must then be said.</param>
    public string Url(ProjectId? scope)
    {
        IEnumerable<KeyValuePair<string, StringValues>> said =
        [
            new("q", Search.Length > 0 ? Search : default(StringValues)),
            new("project", Projects is [var only] && only == scope?.Value ? default : Projects.IsEmpty && scope is not null ? AllProjects : Several(Projects)),
            new("command", Several(Commands)),
            new("state", Several(States)),
            new("since", Since),
            new("from", From is { } from ? Word(from) : null),
            new("to", To is { } to ? Word(to) : null),
            new("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
            new("size", Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return QueryHelpers.AddQueryString("/activity", said.Where(pair => pair.Value.Count > 0 && pair.Value != default(StringValues)));
    }

    /// <summary>What to read from the journal.</summary>
    /// <param name="now">The time, which a period ends with.</param>
    public JournalQuery Query(DateTimeOffset now) => new()
    {
        Text = Search,
        Projects = Projects,
        Commands = Commands,
        States = States,
        From = Since is { } since ? now - Periods[since] : From is { } from ? Start(from) : null,
        To = Since is null && To is { } to && to < DateOnly.MaxValue ? Start(to.AddDays(1)) : null,
        Page = Page,
        Size = Size,
    };

    /// <summary>The address of a file with every row of this filter.</summary>
    /// <param name="format">csv or json.</param>
    /// <param name="now">The time, which a period ends with.</param>
    public string ExportUrl(string format, DateTimeOffset now)
    {
        var query = Query(now);
        IEnumerable<KeyValuePair<string, StringValues>> said =
        [
            new("q", Search.Length > 0 ? Search : default(StringValues)),
            new("project", Several(Projects)),
            new("command", Several(Commands)),
            new("state", Several(States)),
            new("from", query.From?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
            new("to", query.To?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        ];
        return QueryHelpers.AddQueryString($"/activity/export.{format}", said.Where(pair => pair.Value.Count > 0 && pair.Value != default(StringValues)));
    }

    private static bool IsState(string word) => Operation.Word(Operation.StateOf(word)) == word;

    private static StringValues Several(ImmutableArray<string> values) => new([.. values]);

    private static string Word(DateOnly day) => day.ToString(Date, CultureInfo.InvariantCulture);

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
