using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>One page of the console, as the menu and the palette offer it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Path">Below a scope for a page of a scope (<c>vms</c>, empty for the overview); from the root otherwise (<c>/settings</c>).</param>
public sealed record MenuPage(string Title, string Path)
{
    /// <summary>The kind it lists; null for other pages.</summary>
    public ResourceKind? Kind { get; init; }

    /// <summary>Its icon.</summary>
    public string Icon => Kind?.Icon ?? ConsoleIcons.OfPage(Path);

    /// <summary>Whether its path holds the scope.</summary>
    public bool IsScoped => !Path.StartsWith('/');

    /// <summary>Its address in a scope.</summary>
    public string In(ActiveScope scope) => IsScoped ? ScopeUrl.Below(scope, Path) : ScopeUrl.Beside(scope, Path);

    /// <summary>Whether an address is this page or one below it: a resource belongs to its list.</summary>
    /// <param name="page">The part of the address below its scope, as <see cref="ScopeUrl.PageOf"/> gives it.</param>
    public bool Holds(string page)
    {
        var path = Path.TrimStart('/');
        return page == path || (path.Length > 0 && page.StartsWith(path + "/", StringComparison.Ordinal));
    }
}
