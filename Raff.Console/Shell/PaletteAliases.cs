using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Raff.Console.Shell;

/// <summary>Other words that people type for pages and for actions of pages.</summary>
public static class PaletteAliases
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Pages = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [""] = ["home", "dashboard", "needs attention", "costs", "spending", "bill"],
        ["vms"] = ["vms", "servers", "instances"],
        ["volumes"] = ["disks", "storage"],
        ["snapshots"] = ["images"],
        ["backup-schedules"] = ["cron"],
        ["vpcs"] = ["private networks", "subnets"],
        ["ips"] = ["addresses", "floating ips", "reserved ips"],
        ["firewalls"] = ["security groups", "open ports", "rules"],
        ["audit"] = ["audit", "security", "problems"],
        ["costs"] = ["spending", "bill", "prices"],
        ["report"] = ["print", "summary", "pdf", "management"],
        ["history"] = ["changes", "difference", "compare", "what changed", "timeline"],
        ["/account/projects"] = ["customers"],
        ["/account/members"] = ["people", "users", "team", "invitations"],
        ["/account/roles"] = ["permissions"],
        ["/account/api-keys"] = ["tokens", "secrets"],
        ["/account/ssh-keys"] = ["public keys"],
        ["/account/access"] = ["permissions", "who can"],
        ["/activity"] = ["activity", "journal", "operations", "requests"],
        ["/settings"] = ["preferences", "options"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Actions = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["Refresh"] = ["reload", "update"],
        ["Export as CSV"] = ["download csv", "excel", "spreadsheet"],
        ["Export as JSON"] = ["download json"],
        ["Invite member"] = ["add member", "add user", "new member", "new user"],
        ["New project"] = ["create project", "add project", "new customer"],
        ["New API key"] = ["create api key", "add api key", "new token"],
        ["New role"] = ["create role", "add role"],
        ["Add SSH key"] = ["new ssh key", "create ssh key"],
        ["Compare roles"] = ["compare permissions", "difference"],
        ["Use the dark theme"] = ["dark mode", "night mode"],
        ["Use the light theme"] = ["light mode"],
        ["Use the system's theme"] = ["theme", "automatic theme"],
        ["Keyboard shortcuts"] = ["help", "keys", "hotkeys"],
        ["Sign out"] = ["log out", "logout", "signout", "quit", "exit"],
        ["Go up"] = ["back", "parent"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The other words for a page.</summary>
    /// <param name="path">Its path, as <see cref="MenuPage.Path"/> has it.</param>
    public static ImmutableArray<string> OfPage(string path) => Pages.GetValueOrDefault(path, []);

    /// <summary>The other words for an action.</summary>
    /// <param name="title">What it says.</param>
    public static ImmutableArray<string> OfAction(string title) => Actions.GetValueOrDefault(title, []);
}
