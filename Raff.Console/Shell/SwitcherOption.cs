using Raff.Console.Scopes;

namespace Raff.Console.Shell;

/// <summary>One entry of the switcher: a scope to work in, and the address it leads to.</summary>
/// <param name="Target">The scope.</param>
/// <param name="Href">The open page in that scope: what a new tab opens.</param>
/// <param name="IsCurrent">Whether the tab works in it now.</param>
/// <param name="IsPinned">Whether the operator pinned it.</param>
public sealed record SwitcherOption(ActiveScope Target, string Href, bool IsCurrent, bool IsPinned)
{
    /// <summary>Identifies the entry: <c>all</c> or the project's id.</summary>
    public string Key => Target.Scope.Key;
}
