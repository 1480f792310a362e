using Microsoft.AspNetCore.WebUtilities;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>The list that a detail page was opened from, as its address carries it: <c>?scope=all&amp;list=q%3Dweb%26page%3D2</c>. Pure.</summary>
public static class ListOrigin
{
    private const string Parameter = "list";

    /// <summary>The address of a detail page with the list it is opened from.</summary>
    public static string Carry(string address, ListQuery list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return QueryHelpers.AddQueryString(address, Parameter, list.ToString().TrimStart('?'));
    }

    /// <summary>The list that an address carries; null where it carries none.</summary>
    /// <param name="url">The address of the detail page.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="scope">The scope of the tab, which is that of the list.</param>
    public static ListRequest? Read(string url, ResourceKind kind, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(kind);
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        return mark >= 0 && QueryHelpers.ParseQuery(url[mark..]).TryGetValue(Parameter, out var said)
            ? new ListRequest(kind.Word, scope, ListQuery.Read($"?{said.FirstOrDefault()}", kind, scope))
            : null;
    }
}
