using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Raff.Console.Features.Audit;

/// <summary>What the audit shows; the URL holds it, so that any view can be shared.</summary>
public sealed record AuditQuery
{
    /// <summary>The sizes of a page.</summary>
    public static readonly IReadOnlyList<int> Sizes = [DefaultSize, 50];

    /// <summary>The tab of findings, which the URL leaves out.</summary>
    public const string FindingsTab = "findings";

    /// <summary>The tab of rules by project.</summary>
    public const string ComplianceTab = "compliance";

    /// <summary>The tab of accepted findings.</summary>
    public const string AcceptedTab = "accepted";

    /// <summary>What findings can be grouped by.</summary>
    public static readonly IReadOnlyList<string> Groupings = ["rule", "project", "kind", "severity"];

    private const int DefaultSize = 25;
    private const int MaxWord = 200;
    private static readonly string[] Sorts = ["severity", "name", "project", "since", "cost"];

    /// <summary>The tab.</summary>
    public string Tab { get; init; } = FindingsTab;

    /// <summary>Text that a finding must contain.</summary>
    public string Search { get; init; } = "";

    /// <summary>The rules to show; none for all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The severities to show; none for all.</summary>
    public IReadOnlyList<string> Severities { get; init; } = [];

    /// <summary>The projects to show; none for all.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>The kinds to show; none for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What findings are grouped by; empty for nothing.</summary>
    public string Group { get; init; } = "";

    /// <summary>What they are sorted by, with a minus for the other direction.</summary>
    public string Sort { get; init; } = "severity";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Whether some findings are filtered out.</summary>
    public bool IsFiltered => Search.Length > 0 || Rules.Count > 0 || Severities.Count > 0 || Projects.Count > 0 || Kinds.Count > 0;

    /// <summary>Reads it from a URL; invalid values are ignored.</summary>
    public static AuditQuery Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : url[mark..]);
        return new AuditQuery
        {
            Tab = One("tab") is ComplianceTab or AcceptedTab ? One("tab") : FindingsTab,
            Search = One("q") is { Length: <= MaxWord } words ? words.Trim() : "",
            Rules = Many("rule"),
            Severities = Many("severity"),
            Projects = Many("project"),
            Kinds = Many("kind"),
            Group = Groupings.Contains(One("group")) ? One("group") : "",
            Sort = Sorts.Contains(One("sort").TrimStart('-')) ? One("sort") : "severity",
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Size = int.TryParse(One("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };

        string One(string name) => query.TryGetValue(name, out var values) ? values[0] ?? "" : "";

        IReadOnlyList<string> Many(string name) =>
            query.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(value => value.Length is > 0 and <= MaxWord).Distinct()] : [];
    }

    /// <summary>The query with its question mark; empty for the defaults.</summary>
    public string Write() => QueryHelpers.AddQueryString("",
    [
        .. Some("tab", Tab == FindingsTab ? "" : Tab),
        .. Some("q", Search),
        .. Rules.SelectMany(rule => Some("rule", rule)),
        .. Severities.SelectMany(severity => Some("severity", severity)),
        .. Projects.SelectMany(project => Some("project", project)),
        .. Kinds.SelectMany(kind => Some("kind", kind)),
        .. Some("group", Group),
        .. Some("sort", Sort == "severity" ? "" : Sort),
        .. Some("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : ""),
        .. Some("size", Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : ""),
    ]);

    private static IEnumerable<KeyValuePair<string, string?>> Some(string name, string value) => value.Length > 0 ? [new(name, value)] : [];
}
