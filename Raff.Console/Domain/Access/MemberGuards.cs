using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Access;

/// <summary>
/// Changes of members that the API refuses for every key (docs/raff-api.md#members), known before the call: no one can change the owner or their own
/// membership, and the last member besides the owner who can manage members keeps that permission. Each answer is a sentence, or null if no
/// refusal is known.
/// </summary>
/// <param name="map">Who has which role.</param>
/// <param name="self">The user who created the key in use; null if unknown.</param>
public sealed class MemberGuards(AccessMap map, string? self)
{
    /// <summary>The user who created the key in use (docs/raff-api.md#api-keys, no "who am I"); null if unknown.</summary>
    /// <param name="map">The keys.</param>
    /// <param name="prefix">The first characters of the key in use.</param>
    public static string? SelfOf(AccessMap map, string prefix)
    {
        return map.Keys.Where(key => key.AccountKey.KeyPrefix == prefix && key.AccountKey.IsActive != false)
            .ToList() is [var own] ? own.AccountKey.CreatedBy : null;
    }

    /// <summary>Why neither role nor status of a person can be changed.</summary>
    public string? Touch(AccessHolder.Person person)
    {
        return person.IsOwner ? "The owner can't be changed or removed. To transfer ownership, contact Raff support."
            : person.UserId is { } user && user == self ? "Your key belongs to this member. You can't change or remove your own membership."
            : null;
    }

    /// <summary>Why a person cannot be given an account role.</summary>
    public string? Give(AccessHolder.Person person, RoleGrant role)
    {
        return Touch(person) ?? (role.Permissions?.Contains(PermissionName.AccountMembersManage.Value) == false ? Last(person) : null);
    }

    /// <summary>Why a person cannot be suspended.</summary>
    public string? Suspend(AccessHolder.Person person) => Touch(person) ?? Last(person);

    /// <summary>Why a person cannot be removed from the account.</summary>
    public string? Remove(AccessHolder.Person person) => Touch(person) ?? Last(person);

    private string? Last(AccessHolder.Person person) =>
        Manages(person) && map.People.Count(Manages) == 1
            ? $"{person.Name} is the last member besides the owner with {PermissionName.AccountMembersManage}. Give it to someone else first."
            : null;

    private static bool Manages(AccessHolder.Person person) => person is { IsOwner: false, BlockedReason: null, Account.Permissions: { } permissions }
        && permissions.Contains(PermissionName.AccountMembersManage.Value);
}
