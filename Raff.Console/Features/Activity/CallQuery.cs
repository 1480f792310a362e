using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Raff.Console.Features.Activity;

/// <summary>Which of the calls are shown, as the URL says it.</summary>
public sealed record CallQuery
{
    /// <summary>The rows a page may have (design.md section 12).</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, DefaultSize];

    private const int DefaultSize = 50;
    private const int LongestSearch = 200;

    /// <summary>What path, operation or project id must hold.</summary>
    public string Search { get; init; } = "";

    /// <summary>The methods that pass; none lets all pass.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The outcomes that pass (<see cref="CallRow.Outcome"/>); none lets all pass.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>The slowest first instead of the latest.</summary>
    public bool IsSlowestFirst { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Whether it leaves anything out.</summary>
    public bool IsFiltered => Search.Length > 0 || Methods.Count > 0 || Outcomes.Count > 0;

    /// <summary>Reads it from an address; what makes no sense there is ignored.</summary>
    public static CallQuery Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var said = QueryHelpers.ParseQuery(url.Contains('?', StringComparison.Ordinal) ? url[url.IndexOf('?', StringComparison.Ordinal)..] : "");
        var search = One("q").Trim();
        return new CallQuery
        {
            Search = search.Length > LongestSearch ? search[..LongestSearch] : search,
            Methods = Many("method"),
            Outcomes = Many("status"),
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
            ["q"] = Search.Length > 0 ? Search : null,
            ["method"] = Methods.Count > 0 ? string.Join(',', Methods) : null,
            ["status"] = Outcomes.Count > 0 ? string.Join(',', Outcomes) : null,
            ["sort"] = IsSlowestFirst ? "-duration" : null,
            ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
            ["size"] = Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : null,
        };
        return QueryHelpers.AddQueryString("/activity", said.Where(pair => pair.Value is not null));
    }

    /// <summary>The calls that pass, in order.</summary>
    /// <param name="calls">All calls, oldest first.</param>
    public IReadOnlyList<CallRow> Of(IReadOnlyList<CallRow> calls)
    {
        var passed = calls.Where(Passes).Reverse();
        return [.. IsSlowestFirst ? passed.OrderByDescending(row => row.Call.Duration) : passed];
    }

    private bool Passes(CallRow row) =>
        (Methods.Count == 0 || Methods.Contains(row.Call.Method))
        && (Outcomes.Count == 0 || Outcomes.Contains(row.Outcome))
        && (Search.Length == 0
            || row.Call.Path.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || row.Call.Operation.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || row.Call.Project?.Value.Contains(Search, StringComparison.OrdinalIgnoreCase) == true);
}
