using Microsoft.AspNetCore.WebUtilities;

namespace Raff.Console.Scopes;

/// <summary>
/// The one place that reads a scope from a URL and writes it into one. A URL is relative to the base, with or without its leading slash:
/// <c>all/vms?q=x</c>, <c>p/staging/volumes</c>, <c>account/members?scope=staging</c>.
/// </summary>
public static class ScopeUrl
{
    private const string Parameter = "scope";

    /// <summary>Query parameters that mean something in any scope; the others (a page, a project filter, an id) are dropped by a switch.</summary>
    private static readonly HashSet<string> Lasting = new(StringComparer.Ordinal) { "q", "sort", "size", "status", "region", "tag", "type", "tab", "columns", "rule", "severity" };

    /// <summary>What a URL says about the scope.</summary>
    public static ScopeWish Read(string url)
    {
        var (path, query) = Split(url);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["all", ..] => new ScopeWish.Everything(),
            ["p", var segment, ..] => new ScopeWish.Project(Uri.UnescapeDataString(segment)),
            _ => QueryHelpers.ParseQuery(query).TryGetValue(Parameter, out var said) && said.Count == 1 && said[0] is { Length: > 0 } word
                ? word == "all" ? new ScopeWish.Everything() : new ScopeWish.Project(word)
                : new ScopeWish.Unsaid(),
        };
    }

    /// <summary>The part of a URL below its scope: <c>vms</c> for <c>/p/staging/vms?q=x</c>, the whole path where the path holds no scope.</summary>
    public static string PageOf(string url)
    {
        var parts = Split(url).Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["all", .. var rest] => string.Join('/', rest),
            ["p", _, .. var rest] => string.Join('/', rest),
            _ => string.Join('/', parts),
        };
    }

    /// <summary>Whether the path itself holds the scope.</summary>
    public static bool IsScoped(string url) => Split(url).Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["all", ..] or ["p", _, ..];

    /// <summary>Whether the page shows one resource, which has a project of its own: <c>/vms/{id}</c>.</summary>
    public static bool IsDetail(string url, DetailPages details) => Split(url).Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var kind, _, ..] && details.Contains(kind);

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
    public static string Beside(ActiveScope scope, string path) => QueryHelpers.AddQueryString(path, Parameter, scope.Card?.Segment ?? "all");

    /// <summary>
    /// The same page in another scope: keeps the page and what of the query makes sense there; an id is dropped, so that a detail becomes its list.
    /// </summary>
    public static string Switch(string url, ActiveScope scope, DetailPages details)
    {
        var (path, query) = Split(url);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kept = QueryHelpers.ParseQuery(query).Where(pair => Lasting.Contains(pair.Key)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return parts switch
        {
            ["all", .. var rest] => QueryHelpers.AddQueryString(Below(scope, string.Join('/', rest.Take(1))), kept),
            ["p", _, .. var rest] => QueryHelpers.AddQueryString(Below(scope, string.Join('/', rest.Take(1))), kept),
            [var kind, _, ..] when details.Contains(kind) => Below(scope, kind),

            // What the account has is the same in every scope: nothing of the query stops making sense.
            ["account", ..] => Beside(scope, QueryHelpers.AddQueryString("/" + string.Join('/', parts), QueryHelpers.ParseQuery(query).Where(pair => pair.Key != Parameter).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)))),
            _ => Beside(scope, QueryHelpers.AddQueryString("/" + string.Join('/', parts), kept)),
        };
    }

    /// <summary>
    /// The page above a page: the list above a resource, the overview above a list, all projects above a project; null at the top.
    /// </summary>
    public static string? Up(string url, ActiveScope scope, DetailPages details)
    {
        var parts = Split(url).Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] or ["all"] => null,
            ["p", _] => Below(ActiveScope.All),
            ["all", ..] or ["p", _, ..] => Below(scope),
            [var kind, _, ..] when details.Contains(kind) => Below(scope, kind),
            [.. var above, _] when above is not [] and not ["account"] => Beside(scope, "/" + string.Join('/', above)),
            _ => Below(scope),
        };
    }

    private static (string Path, string Query) Split(string url)
    {
        var end = url.IndexOf('#', StringComparison.Ordinal);
        var whole = end < 0 ? url : url[..end];
        var mark = whole.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (whole, "") : (whole[..mark], whole[mark..]);
    }
}
