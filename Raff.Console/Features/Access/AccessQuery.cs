using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Access;

/// <summary>What the access matrix shows; the URL holds it.</summary>
public sealed record AccessQuery
{
    /// <summary>The sizes of a page: few rows, since there are many columns.</summary>
    public static readonly IReadOnlyList<int> Sizes = [10, DefaultSize];

    private const int DefaultSize = 25;
    private const int MaxWord = 200;
    private const string Anywhere = "any";

    /// <summary>Text that the name, prefix, or ID of a holder must contain.</summary>
    public string Search { get; init; } = "";

    /// <summary>person, key; none for both.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The marks of which a holder must have one (<see cref="AccessView.MarksOf"/>); none for all.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The account roles to show; none for all.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The projects that are columns; none for the first by name.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>The permission of "who can ...?"; empty for no question.</summary>
    public string Permission { get; init; } = "";

    /// <summary>The project of "... in ...?"; empty for any.</summary>
    public string Place { get; init; } = "";

    /// <summary>The project in scope, the default project of the question; empty for none.</summary>
    public string InScope { get; init; } = "";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Whether some holders are filtered out.</summary>
    public bool IsFiltered => Search.Length > 0 || Kinds.Count > 0 || Marks.Count > 0 || Roles.Count > 0 || Permission.Length > 0;

    /// <summary>The project of the question; null for any.</summary>
    public ProjectId? Where => Place.Length > 0 ? new ProjectId(Place) : null;

    /// <summary>Reads it from a URL; invalid values are ignored.</summary>
    public static AccessQuery Read(string url, ProjectId? inScope = null)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
        return new AccessQuery
        {
            Search = One("q").Trim(),
            Kinds = Many("kind"),
            Marks = Many("mark"),
            Roles = Many("role"),
            Projects = Many("project"),
            Permission = One("can"),
            Place = One("in") switch { "" => inScope?.Value ?? "", Anywhere => "", var place => place },
            InScope = inScope?.Value ?? "",
            Page = int.TryParse(One("page"), CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = int.TryParse(One("size"), CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };

        string One(string name) =>
            query.TryGetValue(name, out var values) && values.Count > 0 && values[0] is { } word ? word.Length > MaxWord ? word[..MaxWord] : word : "";

        IReadOnlyList<string> Many(string name) =>
            query.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(value => value.Length > 0).Distinct()] : [];
    }

    /// <summary>The address of the page with this query.</summary>
    public string Url() => QueryHelpers.AddQueryString("/account/access", Parameters());

    private IEnumerable<KeyValuePair<string, string?>> Parameters() =>
    [
        .. Some("q", Search),
        .. Kinds.SelectMany(kind => Some("kind", kind)),
        .. Marks.SelectMany(mark => Some("mark", mark)),
        .. Roles.SelectMany(role => Some("role", role)),
        .. Projects.SelectMany(project => Some("project", project)),
        .. Some("can", Permission),
        .. Some("in", Place == InScope ? "" : Place.Length > 0 ? Place : Anywhere),
        .. Some("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : ""),
        .. Some("size", Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : ""),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Some(string name, string value) => value.Length > 0 ? [new(name, value)] : [];
}
