using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>The roles that a key can be given, with what they allow.</summary>
/// <param name="Roles">The roles of the account and of projects.</param>
/// <param name="Catalog">The permissions; empty if they could not be read.</param>
public sealed record RoleBook(IReadOnlyList<Role> Roles, PermissionCatalog Catalog)
{
    /// <summary>A book without roles, used until they are read.</summary>
    public static RoleBook Empty { get; } = new([], PermissionCatalog.Empty);

    /// <summary>The roles of a scope.</summary>
    /// <param name="scope">account or project.</param>
    public IReadOnlyList<Role> Of(string scope) => [.. Roles.Where(role => role.Scope == scope)];

    /// <summary>Reads the roles. The Owner role is in no list (docs/raff-api.md#roles): an owner's own key leads to it.</summary>
    public static async Task<RaffResult<RoleBook>> ReadAsync(RaffClient client, Identity identity, CancellationToken cancel)
    {
        var permissions = client.ListPermissionsAsync(cancel);
        var owner = identity.IsOwner ? OwnerRoleAsync(client, identity, cancel) : Task.FromResult<Role?>(null);
        var roles = await RaffClient.ReadAllAsync(offset => client.ListRolesAsync(new PageRequest(offset, client.PageSize), Lane.Interactive, cancel));
        var catalog = await permissions is RaffResult<IReadOnlyList<Permission>>.Ok { Value: var all } ? new PermissionCatalog(all) : PermissionCatalog.Empty;
        var hidden = await owner;
        return roles.Map(listed => new RoleBook(hidden is null || listed.Any(role => role.Id == hidden.Id) ? listed : [hidden, .. listed], catalog));
    }

    private static async Task<Role?> OwnerRoleAsync(RaffClient client, Identity identity, CancellationToken cancel)
    {
        var keys = await RaffClient.ReadAllAsync(offset => client.ListApiKeysAsync(new PageRequest(offset, client.PageSize), Lane.Interactive, cancel));
        var id = (keys as RaffResult<IReadOnlyList<AccountKey>>.Ok)?.Value.FirstOrDefault(key => key.KeyPrefix == identity.KeyPrefix)?.RoleId;
        return id is { Length: > 0 } && await client.GetRoleAsync(id, Lane.Interactive, cancel) is RaffResult<Role>.Ok { Value: var role } ? role : null;
    }
}
