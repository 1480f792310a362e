using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Lists;

namespace Raff.Console.Features.Roles;

/// <summary>The roles of the account and of projects as a list (docs/raff-api.md#roles).</summary>
public static class RoleKind
{
    /// <summary>Its word in the route.</summary>
    public const string Word = "roles";

    /// <summary>The definition.</summary>
    /// <param name="clock">The clock for ages.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.OfAccount(
        new ListSource<RoleRow>
        {
            Name = ResourceKind.AccountList(Word),
            Read = (client, _, _, lane, cancel) => RoleReading.ListAsync(client, lane, cancel),
            ReadOne = (client, id, cancel) => RoleReading.OneAsync(client, id, RoleReading.MaxProjects, cancel),
            IdOf = row => row.Role.Id,
            Same = RoleRow.Same,
            RowBytes = 8000,
        },
        Word,
        "Roles",
        "role",
        "A role is a set of permissions for members and API keys.",
        role =>
        {
            role.Icon = ConsoleIcons.Role;
            role.SearchHint = "Search name, slug, permission, or user";
            role.PageOf = row => RoleRow.PageOf(row.Role.Id);
            role.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Text("role_scope", "Scope", row => row.Role.Scope, ch: 9, alwaysShown: true)
                .Text("made_by", "Created by", row => Maker(row), ch: 16)
                .Number("permissions", "Permissions", row => row.Role.Permissions.Count, row => Cells.Count(row.Role.Permissions.Count), ch: 12)
                .Text("users", "Who has it", row => row.Use.Text, ch: 22)
                .Text("about", "Description", row => row.Role.Description, ch: 30)
                .Text("slug", "Slug", row => row.Role.Slug, mono: true, shown: false)
                .Text("gap", "Not read", row => row.Use.Gap, shown: false)
                .Age(clock)
                .Id();
            role.Filter("role_scope", "Scope", row => row.Role.Scope, "account", "project")
                .Filter("made_by", "Created by", Maker, "system", "the account")
                .Filter("use", "Use", row => row.Use.Word, "used", "unused", "unknown");
            role.SearchIn = [row => row.Role.Slug, row =>
                row.Role.Description, row => string.Join(' ', row.Role.Permissions), row => string.Join(' ', row.Use.Users.Select(user => user.Name))];
        });

    private static string Maker(RoleRow row) => row.Role.IsSystem ? "system" : "the account";
}
