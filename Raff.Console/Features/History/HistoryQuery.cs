using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.RaffApi;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.History;

/// <summary>What the history shows; the URL holds it, so that any comparison can be shared.</summary>
public sealed record HistoryQuery
{
    /// <summary>The sizes of a page.</summary>
    public static readonly IReadOnlyList<int> Sizes = [DefaultSize, 50];

    /// <summary>How far back the earlier sweep lies, as the URL and the page call it.</summary>
    public static readonly IReadOnlyList<(string Word, string Title, TimeSpan? Back)> Spans =
    [
        ("", "the sweep before", null),
        ("yesterday", "yesterday", TimeSpan.FromDays(1)),
        ("week", "last week", TimeSpan.FromDays(7)),
        ("month", "last month", TimeSpan.FromDays(30)),
    ];

    private const int DefaultSize = 25;
    private const int MaxWord = 200;

    /// <summary>The word of a span; empty for the sweep before. It counts only where <see cref="From"/> is not set.</summary>
    public string Since { get; init; } = "";

    /// <summary>The number of the earlier sweep; null to choose it by <see cref="Since"/>.</summary>
    public long? From { get; init; }

    /// <summary>The number of the later sweep; null for the latest.</summary>
    public long? To { get; init; }

    /// <summary>What happened; none for anything.</summary>
    public IReadOnlyList<ChangeKind> Changes { get; init; } = [];

    /// <summary>The kinds to show; none for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The projects to show; none for all.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>Text that a change must contain.</summary>
    public string Search { get; init; } = "";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Whether some changes are filtered out.</summary>
    public bool IsFiltered => Search.Length > 0 || Changes.Count > 0 || Kinds.Count > 0 || Projects.Count > 0;

    /// <summary>The sweeps it compares.</summary>
    public HistorySpan Span => new(From, To, From is null ? Spans.FirstOrDefault(span => span.Word == Since).Back : null);

    /// <summary>Reads it from a URL; invalid values are ignored.</summary>
    public static HistoryQuery Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
        return new HistoryQuery
        {
            Since = Spans.Any(span => span.Word == One("since")) ? One("since") : "",
            From = Number("from"),
            To = Number("to"),
            Changes = [.. Many("change").SelectMany(word => Enum.GetValues<ChangeKind>().Where(change => ChangeWords.Word(change) == word))],
            Kinds = Many("kind"),
            Projects = Many("project"),
            Search = One("q") is { Length: <= MaxWord } words ? words.Trim() : "",
            Page = Number("page") is { } page and > 0 and <= int.MaxValue ? (int)page : 1,
            Size = Number("size") is { } size && Sizes.Contains((int)size) ? (int)size : DefaultSize,
        };

        string One(string name) => query.TryGetValue(name, out var values) ? values[0] ?? "" : "";

        long? Number(string name) => long.TryParse(One(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        // The account has no project; its value is the one that may be empty.
        IReadOnlyList<string> Many(string name) =>
            query.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(value => value.Length <= MaxWord).Distinct()] : [];
    }

    /// <summary>The query with its question mark; empty for the defaults.</summary>
    public string Write() => QueryHelpers.AddQueryString("",
    [
        .. Some("since", From is null ? Since : ""),
        .. Some("from", Text(From)),
        .. Some("to", Text(To)),
        .. Changes.Select(change => Pair("change", ChangeWords.Word(change))),
        .. Kinds.Select(kind => Pair("kind", kind)),
        .. Projects.Select(project => Pair("project", project)),
        .. Some("q", Search),
        .. Some("page", Page > 1 ? Text(Page) : ""),
        .. Some("size", Size != DefaultSize ? Text(Size) : ""),
    ]);

    /// <summary>The changes of a scope that it shows.</summary>
    /// <param name="scope">The project in scope; null for all.</param>
    public HistoryFilter Filter(ProjectId? scope) => new()
    {
        Scope = scope,
        Changes = Changes,
        Kinds = Kinds,
        Projects = scope is null ? Projects : [],
        Search = Search,
        Skip = (int)Math.Min((Page - 1L) * Size, int.MaxValue),
        Take = Size,
    };

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static KeyValuePair<string, string?> Pair(string name, string value) => new(name, value);

    private static IEnumerable<KeyValuePair<string, string?>> Some(string name, string value) => value.Length > 0 ? [Pair(name, value)] : [];
}
