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
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var said = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
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

        string One(string name) => said.TryGetValue(name, out var values) && values.Count > 0 ? values[0] ?? "" : "";

        IReadOnlyList<string> Many(string name) =>
            said.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(value => value.Length > 0).Distinct()] : [];
    }

    /// <summary>The address of the page with this query.</summary>
    public string Url()
    {
        return QueryHelpers.AddQueryString("/activity",
        [
            .. Some("tab", "calls"),
            .. Some("q", Search),
            .. Methods.SelectMany(method => Some("method", method)),
            .. Outcomes.SelectMany(outcome => Some("status", outcome)),
            .. Some("background", HasBackground ? "show" : ""),
            .. Some("sort", IsSlowestFirst ? "-duration" : ""),
            .. Some("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : ""),
            .. Some("size", Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : ""),
        ]);
    }

    /// <summary>The calls to show, in order.</summary>
    /// <param name="calls">All calls, oldest first.</param>
    public IReadOnlyList<CallRow> Of(IReadOnlyList<CallRow> calls)
    {
        var shown = calls.Where(Matches).Reverse();
        return [.. IsSlowestFirst ? shown.OrderByDescending(row => row.Call.Duration) : shown];
    }

    private static IEnumerable<KeyValuePair<string, string?>> Some(string name, string value) => value.Length > 0 ? [new(name, value)] : [];

    private bool Matches(CallRow row) =>
        (HasBackground || row.Call.Lane != Lane.Background || row.Call.Method != HttpMethod.Get.Method)
        && (Methods.Count == 0 || Methods.Contains(row.Call.Method))
        && (Outcomes.Count == 0 || Outcomes.Contains(row.Outcome))
        && (Search.Length == 0
            || row.Call.Path.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || row.Call.Operation.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || row.Call.Project?.Value.Contains(Search, StringComparison.OrdinalIgnoreCase) == true);
}
