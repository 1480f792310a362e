using Microsoft.AspNetCore.WebUtilities;

namespace Raff.Console.Scopes;

/// <summary>
/// The one place that reads a scope from a URL and writes it into one. A URL is relative to the base, with or without its leading slash:
/// <c>all/vms?q=x</c>, <c>p/staging/volumes</c>, <c>account/members?scope=staging</c>.
/// </summary>
public static class ScopeUrl
{
    private const string Parameter = "scope";
    private const string Everything = "all";

    /// <summary>Query parameters that are valid in any scope; a switch drops the others (a page, a project filter, an id).</summary>
    private static readonly HashSet<string> Lasting =
        new(StringComparer.Ordinal) { "q", "sort", "size", "status", "region", "tag", "type", "tab", "columns", "rule", "severity" };

    /// <summary>Reads the scope from a URL.</summary>
    public static UrlScope Read(string url)
    {
        return Parts(url) switch
        {
            [Everything, ..] => new UrlScope.Everything(),
            ["p", var segment, ..] => new UrlScope.Project(Uri.UnescapeDataString(segment)),
            _ => !QueryHelpers.ParseQuery(Split(url).Query).TryGetValue(Parameter, out var values) ? new UrlScope.Unsaid()
                : values is not [{ Length: > 0 } word] ? new UrlScope.Unreadable(string.Join(", ", values.ToArray()))
                : IsReserved(word) ? new UrlScope.Everything()
                : new UrlScope.Project(word),
        };
    }

    /// <summary>Whether a slug is reserved in a URL, so that its project is addressed by id: <c>?scope=all</c>, and dots that browsers resolve.</summary>
    public static bool IsReserved(string slug)
    {
        return slug.Equals(Everything, StringComparison.OrdinalIgnoreCase) || slug is "." or "..";
    }

    /// <summary>The part of a URL below its scope: <c>vms</c> for <c>/p/staging/vms?q=x</c>, the whole path where the path holds no scope.</summary>
    public static string PageOf(string url)
    {
        var parts = Parts(url);
        return parts switch
        {
            [Everything, .. var rest] => string.Join('/', rest),
            ["p", _, .. var rest] => string.Join('/', rest),
            _ => string.Join('/', parts),
        };
    }

    /// <summary>Whether the path itself holds the scope.</summary>
    public static bool IsScoped(string url) => Parts(url) is [Everything, ..] or ["p", _, ..];

    /// <summary>Whether the page shows one resource, which has a project of its own: <c>/vms/{id}</c>.</summary>
    public static bool IsDetail(string url, DetailPages details) => Parts(url) is [var kind, _, ..] && details.Contains(kind);

    /// <summary>A page below a scope: <c>/p/staging/vms</c>, <c>/all</c>.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="page">The page below it, empty for the overview, with its query if any.</param>
    public static string Below(ActiveScope scope, string page = "")
    {
        var root = scope.Card is { } project ? $"/p/{Uri.EscapeDataString(project.Segment)}" : "/all";
        return page.Length == 0 ? root : page[0] == '?' ? root + page : $"{root}/{page}";
    }

    /// <summary>A page whose path holds no scope, carrying the scope along: <c>/settings?scope=staging</c>.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="path">The path, with its query if any.</param>
    public static string Beside(ActiveScope scope, string path) => QueryHelpers.AddQueryString(path, Parameter, scope.Card?.Segment ?? Everything);

    /// <summary>
    /// The same page in another scope: keeps the page and the valid part of the query; drops an id, so that a detail page becomes its list.
    /// </summary>
    public static string Switch(string url, ActiveScope scope, DetailPages details)
    {
        var query = Split(url).Query;
        var parts = Parts(url);
        var lasting = Pairs(query, Lasting.Contains);
        return parts switch
        {
            [Everything, .. var rest] => QueryHelpers.AddQueryString(Below(scope, string.Join('/', rest.Take(1))), lasting),
            ["p", _, .. var rest] => QueryHelpers.AddQueryString(Below(scope, string.Join('/', rest.Take(1))), lasting),
            [var kind, _, ..] when details.Contains(kind) => Below(scope, kind),

            // Account data is the same in every scope, so the whole query stays valid.
            ["account", ..] => Beside(scope, QueryHelpers.AddQueryString(
                "/" + string.Join('/', parts),
                Pairs(query, key => !key.Equals(Parameter, StringComparison.OrdinalIgnoreCase)))),
            _ => Beside(scope, QueryHelpers.AddQueryString("/" + string.Join('/', parts), lasting)),
        };
    }

    /// <summary>Whether a switch leaves the page and its query as they are, so that only the scope changes.</summary>
    public static bool CanStay(string url, ActiveScope scope, DetailPages details)
    {
        var target = Switch(url, scope, details);
        return PageOf(url) == PageOf(target) && !IsDetail(url, details) && Query(url).SequenceEqual(Query(target));

        static IEnumerable<KeyValuePair<string, string?>> Query(string of) =>
            Pairs(Split(of).Query, key => !key.Equals(Parameter, StringComparison.OrdinalIgnoreCase)).OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>
    /// The page above a page: the list above a resource, the overview above a list, all projects above a project; null at the top.
    /// </summary>
    public static string? Up(string url, ActiveScope scope, DetailPages details)
    {
        var parts = Parts(url);
        return parts switch
        {
            [] or [Everything] => null,
            ["p", _] => Below(ActiveScope.All),
            [Everything, ..] or ["p", _, ..] => Below(scope),
            [var kind, _, ..] when details.Contains(kind) => Below(scope, kind),
            [.. var above, _] when above is not [] and not ["account"] => Beside(scope, "/" + string.Join('/', above)),
            _ => Below(scope),
        };
    }

    /// <summary>
    /// The parts of the path. The first is a fixed word, which routes accept in any letter case, escaped or not; it is compared the same way, or a
    /// page would show another scope than its URL names.
    /// </summary>
    private static string[] Parts(string url)
    {
        var parts = Split(url).Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0)
        {
            parts[0] = Uri.UnescapeDataString(parts[0]).ToLowerInvariant();
        }

        return parts;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(string query, Func<string, bool> isWanted) =>
        QueryHelpers.ParseQuery(query).Where(pair => isWanted(pair.Key)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));

    private static (string Path, string Query) Split(string url)
    {
        var end = url.IndexOf('#', StringComparison.Ordinal);
        var whole = end < 0 ? url : url[..end];
        var mark = whole.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (whole, "") : (whole[..mark], whole[mark..]);
    }
}
