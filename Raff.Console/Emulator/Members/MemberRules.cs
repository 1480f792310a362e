using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Roles;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Members;

/// <summary>Who may change whose membership (docs/raff-api.md#members), in the account and in a project alike.</summary>
internal static class MemberRules
{
    /// <summary>The permission that at least one member must keep.</summary>
    public const string Manage = "account.members.manage";

    /// <summary>No one may change or remove the owner's membership or their own.</summary>
    /// <param name="call">The call; its key stands for the person who made it.</param>
    /// <param name="member">The membership concerned.</param>
    /// <param name="own">The message for a caller whose own membership it is.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <exception cref="RefusalException">400.</exception>
    public static async Task DemandTouchableAsync(Call call, IMembershipRow member, string own, CancellationToken cancel)
    {
        if (await IsOwnerAsync(call.Db, member.UserId, member.ApiKeyId, cancel))
        {
            throw RefusalException.Invalid("The account's owner cannot be changed or removed: support transfers ownership.");
        }

        if ((member.UserId is { } user && user == call.Caller.UserId) || member.ApiKeyId == call.Caller.KeyId)
        {
            throw RefusalException.Invalid(own);
        }
    }

    /// <summary>Whether the person or the key is the account's owner.</summary>
    public static async Task<bool> IsOwnerAsync(EmulatorDbContext db, Guid? user, Guid? key, CancellationToken cancel)
    {
        var owner = await db.Roles.Where(row => row.IsSystem && row.Slug == RoleRow.OwnerSlug).Select(row => row.Id).SingleAsync(cancel);
        return (user is not null && await db.Members.AnyAsync(row => row.UserId == user && row.RoleId == owner, cancel))
            || (key is not null && await db.ApiKeys.AnyAsync(row => row.Id == key && row.RoleId == owner, cancel));
    }

    /// <summary>
    /// Refuses a change after which only the owner could manage members. The owner does not count: the Owner role cannot
    /// be granted or lost, so the rule would otherwise never apply.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="loses">Whether a current holder of the permission is about to lose it.</param>
    /// <param name="verb">What the caller is doing: remove or demote.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <exception cref="RefusalException">400 with the vendor's sentence.</exception>
    public static async Task DemandManagerLeftAsync(Call call, Func<MemberRow, bool> loses, string verb, CancellationToken cancel)
    {
        var roles = await call.Db.Roles.AsNoTracking().ToListAsync(cancel);
        var managing = roles.Where(role => !RoleChoice.IsOwner(role) && role.Permissions.Contains(Manage)).Select(role => (Guid?)role.Id).ToList();
        var managers = await call.Db.Members.AsNoTracking().Where(row => row.Status == "active" && managing.Contains(row.RoleId)).ToListAsync(cancel);
        if (managers.Count > 0 && managers.TrueForAll(row => loses(row)))
        {
            throw RefusalException.Invalid($"Cannot {verb} the last {Manage} holder");
        }
    }

    /// <summary>Sets the status of a membership that is not pending.</summary>
    /// <exception cref="RefusalException">400.</exception>
    public static void SetStatus(IMembershipRow member, string status)
    {
        if (member.Status == "pending")
        {
            throw RefusalException.Invalid("A pending invitation is neither active nor suspended: it can be cancelled with DELETE /api/v1/invitations/{id}.");
        }

        member.Status = status;
    }
}
