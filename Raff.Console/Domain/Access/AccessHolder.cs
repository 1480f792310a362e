using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>
/// Who or what has access: a person or an API key, with one account role at most and one role for each project (docs/raff-api.md#permissions). Closed.
/// </summary>
public abstract class AccessHolder
{
    /// <summary>The blocked reason of someone whose invitation is open.</summary>
    public const string Invited = "invited";

    /// <summary>The blocked reason of a suspended membership: the role stays, but no one can sign in with it.</summary>
    public const string Suspended = "suspended";

    /// <summary>The blocked reason of a disabled key.</summary>
    public const string Disabled = "disabled";

    /// <summary>The blocked reason of an expired key or invitation.</summary>
    public const string Expired = "expired";

    private AccessHolder()
    {
    }

    /// <summary>The id, unique among all holders.</summary>
    public abstract string Id { get; }

    /// <summary>The address of a person, the name of a key.</summary>
    public abstract string Name { get; }

    /// <summary>The account role; null for none.</summary>
    public RoleGrant? Account { get; private init; }

    /// <summary>Whether this is the account's owner, who may do everything everywhere.</summary>
    public bool IsOwner { get; private init; }

    /// <summary>Why it can do nothing now; null if its roles are in effect.</summary>
    public string? BlockedReason { get; private init; }

    /// <summary>The roles in projects; an owner needs none.</summary>
    public required IReadOnlyDictionary<ProjectId, ProjectGrant> Projects { get; init; }

    /// <summary>Handles both cases.</summary>
    public abstract T Match<T>(Func<Person, T> person, Func<Key, T> key);

    /// <summary>A person: a member of the account or of projects only, or someone invited.</summary>
    public sealed class Person : AccessHolder
    {
        /// <summary>Creates a person.</summary>
        internal Person(string id, string name, RoleGrant? account, bool isOwner, string? blockedReason) =>
            (Id, Name, Account, IsOwner, BlockedReason) = (id, name, account, isOwner, blockedReason);

        /// <summary>The membership of the account, else the first one of a project.</summary>
        public override string Id { get; }

        /// <inheritdoc />
        public override string Name { get; }

        /// <summary>The user; null while invited.</summary>
        public required string? UserId { get; init; }

        /// <summary>The membership of the account; null for people who are in projects only.</summary>
        public required Member? Member { get; init; }

        /// <summary>pending, active, suspended, or a value of a later API.</summary>
        public required string Status { get; init; }

        /// <inheritdoc />
        public override T Match<T>(Func<Person, T> person, Func<Key, T> key)
        {
            return person(this);
        }
    }

    /// <summary>An API key.</summary>
    public sealed class Key : AccessHolder
    {
        /// <summary>Creates a key.</summary>
        internal Key(AccountKey key, RoleGrant? account, bool isOwner, string? blockedReason) =>
            (AccountKey, Account, IsOwner, BlockedReason) = (key, account, isOwner, blockedReason);

        /// <inheritdoc />
        public override string Id => AccountKey.Id;

        /// <inheritdoc />
        public override string Name => AccountKey.Name;

        /// <summary>The key as the API lists it.</summary>
        public AccountKey AccountKey { get; }

        /// <summary>Whether the member who made it is gone (docs/raff-api.md#api-keys: keys stay); false if that cannot be known.</summary>
        public required bool IsOrphaned { get; init; }

        /// <summary>Who made it; null if that person is gone or unknown.</summary>
        public required Person? Creator { get; init; }

        /// <inheritdoc />
        public override T Match<T>(Func<Person, T> person, Func<Key, T> key)
        {
            return key(this);
        }
    }
}
