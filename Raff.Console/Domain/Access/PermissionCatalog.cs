using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>
/// Every permission there is, as the API lists them (docs/raff-api.md#roles, operation 106): grouped by category in the API's order. No permission name is
/// built in.
/// </summary>
public sealed class PermissionCatalog(IReadOnlyList<Permission> permissions)
{
    /// <summary>The group of permissions that a role has but the catalog does not list.</summary>
    public const string Elsewhere = "not in the catalog";

    /// <summary>No permissions: shown until they are read.</summary>
    public static PermissionCatalog Empty { get; } = new([]);

    /// <summary>How many permissions a scope has.</summary>
    public int Count(string scope) => permissions.Count(permission => permission.Scope == scope);

    /// <summary>The permissions of a scope by category, and last those that only the roles have.</summary>
    /// <param name="scope">account or project.</param>
    /// <param name="granted">Names that must be included, even if not in the catalog.</param>
    public IReadOnlyList<PermissionGroup> Groups(string scope, IEnumerable<string> granted)
    {
        var own = permissions.Where(permission => permission.Scope == scope).ToList();
        var others = granted.Except(own.Select(permission => permission.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new Permission { Name = name, Scope = scope, Category = Elsewhere });
        return [.. own.Concat(others).GroupBy(permission => permission.Category ?? "").Select(group => new PermissionGroup(group.Key, [.. group]))];
    }
}
