using Raff.Console.Components;
using Raff.Console.Domain.Access;

namespace Raff.Console.Features.Roles;

/// <summary>The permissions of a scope as a grid shows them.</summary>
public static class RoleGrid
{
    /// <summary>By category, with what each allows; includes granted permissions that are not in the catalog.</summary>
    public static IReadOnlyList<GrantGroup> Of(PermissionCatalog catalog, string scope, IEnumerable<string> granted)
    {
        return [.. catalog.Groups(scope, granted)
            .Select(group => new GrantGroup(group.Category, [.. group.Permissions.Select(one => new GrantEntry(one.Name, one.Description))]))];
    }
}
