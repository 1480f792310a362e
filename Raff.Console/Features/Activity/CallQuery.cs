using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Activity;

/// <summary>Which calls are shown; the URL holds it.</summary>
public sealed record CallQuery
{
    /// <summary>The sizes of a page.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, DefaultSize];

    private const int DefaultSize = 50;
    private const int MaxSearch = 200;

    /// <summary>Text that the path, operation, or project must contain.</summary>
    public string Search { get; init; } = "";

    /// <summary>The methods to show; none for all.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The outcomes to show (<see cref="CallRow.Outcome"/>); none for all.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Whether to show reads in the background too, such as the polls that follow a transition; changes always show.</summary>
    public bool HasBackground { get; init; }

    /// <summary>The slowest first instead of the latest.</summary>
    public bool IsSlowestFirst { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Whether the operator filtered anything out.</summary>
    public bool IsFiltered => Search.Length > 0 || Methods.Count > 0 || Outcomes.Count > 0;

    /// <summary>Reads it from an address; invalid values are ignored.</summary>
    public static CallQuery Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var said = QueryHelpers.ParseQuery(url.Contains('?', StringComparison.Ordinal) ? url[url.IndexOf('?', StringComparison.Ordinal)..] : "");
        var search = One("q").Trim();
        return new CallQuery
        {
            Search = search.Length > MaxSearch ? search[..MaxSearch] : search,
            Methods = Many("method"),
            Outcomes = Many("status"),
            HasBackground = One("background") == "show",
            IsSlowestFirst = One("sort") == "-duration",
            Page = int.TryParse(One("page"), CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = int.TryParse(One("size"), CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };

        string One(string name) => said.TryGetValue(name, out var values) ? values.ToString() : "";

        IReadOnlyList<string> Many(string name) => One(name).Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The address of the page with this query.</summary>
    public string Url()
    {
        var said = new Dictionary<string, string?>
        {
            ["tab"] = "calls",
            ["q"] = Search.Length > 0 ? Search : null,
            ["method"] = Methods.Count > 0 ? string.Join(',', Methods) : null,
            ["status"] = Outcomes.Count > 0 ? string.Join(',', Outcomes) : null,
            ["background"] = HasBackground ? "show" : null,
            ["sort"] = IsSlowestFirst ? "-duration" : null,
            ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
            ["size"] = Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString("/activity", said.Where(pair => pair.Value is not null));
    }

    /// <summary>The calls to show, in order.</summary>
    /// <param name="calls">All calls, oldest first.</param>
    public IReadOnlyList<CallRow> Of(IReadOnlyList<CallRow> calls)
    {
        var shown = calls.Where(Matches).Reverse();
        return [.. IsSlowestFirst ? shown.OrderByDescending(row => row.Call.Duration) : shown];
    }

    private bool Matches(CallRow row) =>
        (HasBackground || row.Call.Lane != Lane.Background || row.Call.Method != HttpMethod.Get.Method)
        && (Methods.Count == 0 || Methods.Contains(row.Call.Method))
        && (Outcomes.Count == 0 || Outcomes.Contains(row.Outcome))
        && (Search.Length == 0
            || row.Call.Path.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || row.Call.Operation.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || row.Call.Project?.Value.Contains(Search, StringComparison.OrdinalIgnoreCase) == true);
}
