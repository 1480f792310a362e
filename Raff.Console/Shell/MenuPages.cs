using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;

namespace Raff.Console.Shell;

/// <summary>Every page of the console, grouped as an operator thinks: the one source of the menu, of the palette and of breadcrumbs.</summary>
public sealed class MenuPages
{
    /// <summary>The addresses that a component answers to: a page without one is not offered, so that the menu never leads to nothing.</summary>
    private static readonly HashSet<string> Routes =
        [.. typeof(MenuPages).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)];

    /// <summary>Collects the pages; each kind of resource has one.</summary>
    public MenuPages(ResourceKinds kinds)
    {
        Groups =
        [
            .. new[]
            {
                new MenuGroup("", Built(Page("Overview", ""))),
                new MenuGroup("Resources", [.. kinds.All.Select(kind => new MenuPage(kind.Plural, kind.Word) { Kind = kind })]),
                new MenuGroup("Audit", Built(Page("Findings", "audit"), Page("Inventory", "inventory"), Page("Costs", "costs"), Page("History", "history"),
                    Page("Report", "report"))),
                new MenuGroup("Account", Built(
                    Page("Projects", "/account/projects"),
                    Page("Members", "/account/members"),
                    Page("Roles", "/account/roles"),
                    Page("API keys", "/account/api-keys"),
                    Page("SSH keys", "/account/ssh-keys"),
                    Page("Access", "/account/access"))),
                new MenuGroup("Console", Built(Page("Activity", "/activity"), Page("Settings", "/settings"))),
            }.Where(group => !group.Pages.IsEmpty),
        ];
    }

    /// <summary>The groups, in the order of the menu.</summary>
    public ImmutableArray<MenuGroup> Groups { get; }

    private static MenuPage Page(string title, string path) => new(title, path);

    private static ImmutableArray<MenuPage> Built(params ReadOnlySpan<MenuPage> pages) =>
        [.. pages.ToArray().Where(page => Routes.Contains(page.IsScoped ? $"/all/{page.Path}".TrimEnd('/') : page.Path))];
}
