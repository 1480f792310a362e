using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.Domain.Cost;

namespace Raff.Console.Features.Costs;

/// <summary>What the costs page shows; the URL holds it.</summary>
public sealed record CostQuery
{
    /// <summary>The sizes of a page.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, DefaultSize, 100];

    /// <summary>The tab of how costs went and why.</summary>
    public const string TrendTab = "trend";

    /// <summary>The tab of budgets and of prices of projects' own.</summary>
    public const string BudgetsTab = "budgets";

    /// <summary>How far back the earlier sweep of the trend lies, as the URL and the page call it.</summary>
    public static readonly IReadOnlyList<(string Word, string Title, TimeSpan? Back)> Spans =
    [
        ("sweep", "the sweep before", null),
        ("week", "last week", TimeSpan.FromDays(7)),
        ("", "last month", TimeSpan.FromDays(30)),
        ("quarter", "90 days ago", TimeSpan.FromDays(90)),
    ];

    private const int DefaultSize = 50;
    private const int MaxWord = 200;

    /// <summary>The tab; empty for what everything costs now.</summary>
    public string Tab { get; init; } = "";

    /// <summary>Since when changes are shown, a word of <see cref="Spans"/>.</summary>
    public string Since { get; init; } = "";

    /// <summary>What is added up; null for the first that makes sense in the scope.</summary>
    public CostGrouping? Group { get; init; }

    /// <summary>Whether only what nothing uses counts.</summary>
    public bool IdleOnly { get; init; }

    /// <summary>Text that a name must contain.</summary>
    public string Search { get; init; } = "";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Reads it from a URL; invalid values are ignored.</summary>
    public static CostQuery Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
        return new CostQuery
        {
            Tab = One("tab") is TrendTab or BudgetsTab ? One("tab") : "",
            Since = Spans.Any(span => span.Word == One("since")) ? One("since") : "",
            Group = Enum.GetValues<CostGrouping>().Cast<CostGrouping?>().FirstOrDefault(group => Word(group!.Value) == One("group")),
            IdleOnly = One("idle") == "yes",
            Search = One("q") is { Length: <= MaxWord } words ? words.Trim() : "",
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = int.TryParse(One("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };

        string One(string name) => query.TryGetValue(name, out var values) ? values[0] ?? "" : "";
    }

    /// <summary>The query with its question mark; empty for the defaults.</summary>
    public string Write()
    {
        var pairs = new Dictionary<string, string?>
        {
            ["tab"] = Tab.Length > 0 ? Tab : null,
            ["since"] = Since.Length > 0 ? Since : null,
            ["group"] = Group is { } group ? Word(group) : null,
            ["idle"] = IdleOnly ? "yes" : null,
            ["q"] = Search.Length > 0 ? Search : null,
            ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
            ["size"] = Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString("", pairs.Where(pair => pair.Value is not null));
    }

    /// <summary>The word of a grouping in the URL.</summary>
    public static string Word(CostGrouping group) => group switch
    {
        CostGrouping.Project => "project",
        CostGrouping.Kind => "kind",
        CostGrouping.Tag => "tag",
        CostGrouping.Vm => "vm",
        CostGrouping.Resource => "resource",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };
}
