using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Access;

/// <summary>
/// What the API refuses to do to members whatever the key may (api.md section 2.13), known before the call: nobody touches the owner or what is
/// their own, and the last member beside the owner who may manage members keeps that. Each answer is a sentence, or null where nothing is known
/// against it.
/// </summary>
/// <param name="map">Who has which role.</param>
/// <param name="self">The user that the key in use stands for: the member who made it; null where unknown.</param>
public sealed class MemberGuards(AccessMap map, string? self)
{
    /// <summary>The user that the key in use stands for: it was made by them (api.md section 2.15, no "who am I"); null where that cannot be told.</summary>
    /// <param name="map">The keys.</param>
    /// <param name="prefix">The first characters of the key in use.</param>
    public static string? SelfOf(AccessMap map, string prefix)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Keys.Where(key => key.AccountKey.KeyPrefix == prefix && key.AccountKey.IsActive != false).ToList() is [var own] ? own.AccountKey.CreatedBy : null;
    }

    /// <summary>Why neither role nor status of a person can be changed.</summary>
    public string? Touch(AccessHolder.Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.IsOwner ? "The owner can't be changed or removed. To transfer ownership, contact Raff support."
            : person.UserId is { } user && user == self ? "Your key belongs to this member. You can't change or remove your own membership."
            : null;
    }

    /// <summary>Why a person cannot be given an account role.</summary>
    public string? Give(AccessHolder.Person person, RoleGrant role)
    {
        ArgumentNullException.ThrowIfNull(role);
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

    private static bool Manages(AccessHolder.Person person) => person is { IsOwner: false, Hindrance: null, Account.Permissions: { } permissions } && permissions.Contains(PermissionName.AccountMembersManage.Value);
}
