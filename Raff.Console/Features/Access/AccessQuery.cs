using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Access;

/// <summary>What of the access matrix is shown, as the URL says it.</summary>
public sealed record AccessQuery
{
    /// <summary>The rows a page may have: with as many columns as there are projects, few (design.md section 12).</summary>
    public static readonly IReadOnlyList<int> Sizes = [10, DefaultSize];

    private const int DefaultSize = 25;
    private const int LongestWord = 200;

    /// <summary>What the name, prefix or id of a holder must hold.</summary>
    public string Search { get; init; } = "";

    /// <summary>person, key; none lets both pass.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The marks of which a holder must have one (<see cref="AccessView.MarksOf"/>); none lets all pass.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The account roles that pass; none lets all pass.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The projects that are columns; none for the first by name.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>The permission of "who can ...?"; empty for no question.</summary>
    public string Permission { get; init; } = "";

    /// <summary>The project of "... in ...?"; empty for any.</summary>
    public string Place { get; init; } = "";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Whether it leaves holders out.</summary>
    public bool IsFiltered => Search.Length > 0 || Kinds.Count > 0 || Marks.Count > 0 || Roles.Count > 0 || Permission.Length > 0;

    /// <summary>The project of the question; null for any.</summary>
    public ProjectId? Where => Place.Length > 0 ? new ProjectId(Place) : null;

    /// <summary>Reads it from an address; what makes no sense there is ignored.</summary>
    public static AccessQuery Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var said = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
        return new AccessQuery
        {
            Search = One("q").Trim(),
            Kinds = Many("kind"),
            Marks = Many("mark"),
            Roles = Many("role"),
            Projects = Many("project"),
            Permission = One("can"),
            Place = One("in"),
            Page = int.TryParse(One("page"), CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = int.TryParse(One("size"), CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };

        string One(string name) => said.TryGetValue(name, out var values) && values.Count > 0 && values[0] is { } word ? word.Length > LongestWord ? word[..LongestWord] : word : "";

        IReadOnlyList<string> Many(string name) => said.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(value => value.Length > 0).Distinct()] : [];
    }

    /// <summary>The address of the page with this query.</summary>
    public string Url() => QueryHelpers.AddQueryString("/account/access", Said());

    private IEnumerable<KeyValuePair<string, string?>> Said() =>
    [
        .. Some("q", Search),
        .. Kinds.SelectMany(kind => Some("kind", kind)),
        .. Marks.SelectMany(mark => Some("mark", mark)),
        .. Roles.SelectMany(role => Some("role", role)),
        .. Projects.SelectMany(project => Some("project", project)),
        .. Some("can", Permission),
        .. Some("in", Place),
        .. Some("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : ""),
        .. Some("size", Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : ""),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Some(string name, string value) => value.Length > 0 ? [new(name, value)] : [];
}
