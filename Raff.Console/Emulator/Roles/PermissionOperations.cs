using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Roles;

/// <summary>Operation 106: the permission catalog, for any valid key (docs/raff-api.md#roles).</summary>
internal static class PermissionOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listPermissions", Method = "GET", Path = "/api/v1/permissions", Tag = "Permissions", Summary = "List permissions",
            Access = new Access.AnyKey(), Query = [QueryField.Word("scope", "Filter by scope", "account", "project")],
            Answer = typeof(ListBody<PermissionWire>), Handle = ListAsync,
        },
    ];

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var scope = call.Query("scope");
        return new ListBody<PermissionWire>(await call.Db.Permissions
            .Where(row => scope == null || row.Scope == scope)
            .OrderBy(row => row.Position)
            .Select(row => new PermissionWire(row.Name, row.Description, row.Scope, row.Category))
            .ToListAsync(cancel));
    }
}
