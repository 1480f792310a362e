using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Roles;

/// <summary>The role that a request gives to a member, an invitation or an API key.</summary>
internal static class RoleChoice
{
    /// <summary>The role, if it exists and has the scope.</summary>
    /// <param name="call">The call.</param>
    /// <param name="id">The request's <c>role_id</c>.</param>
    /// <param name="scope">account or project.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <exception cref="RefusalException">400.</exception>
    public static async Task<RoleRow> FindAsync(Call call, Guid id, string scope, CancellationToken cancel)
    {
        var role = await call.Db.Roles.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw RefusalException.Invalid($"role_id {id} is not a role: see GET /api/v1/roles.");
        return role.Scope == scope
            ? role
            : throw RefusalException.Invalid($"Role {role.Name} has the scope {role.Scope}: a role of the scope {scope} is needed here.");
    }

    /// <summary>Like <see cref="FindAsync"/>, for members: there is one owner, and only support transfers ownership (docs/raff-api.md#permissions).</summary>
    /// <exception cref="RefusalException">400.</exception>
    public static async Task<RoleRow> ForMemberAsync(Call call, Guid id, string scope, CancellationToken cancel)
    {
        var role = await FindAsync(call, id, scope, cancel);
        return IsOwner(role) ? throw RefusalException.Invalid("The Owner role cannot be given: an account has one owner, and support transfers it.") : role;
    }

    /// <summary>Whether this is the role with every permission everywhere.</summary>
    public static bool IsOwner(RoleRow? role) => role is { IsSystem: true, Slug: RoleRow.OwnerSlug };
}
