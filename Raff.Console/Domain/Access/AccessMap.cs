using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>
/// Who may do what where: people and keys by projects, computed from the raw answers by the rules of docs/raff-api.md#permissions. Account permissions
/// come from the one account role, project permissions from the one role in that project and from nothing else; the owner alone may do
/// everything everywhere. Who is invited, suspended, disabled or expired may do nothing now. Immutable.
/// </summary>
public sealed class AccessMap
{
    private readonly Dictionary<string, Permission> catalog;

    internal AccessMap(
        IReadOnlyList<AccessHolder.Person> people,
        IReadOnlyList<AccessHolder.Key> keys,
        IReadOnlyList<Project> projects,
        IReadOnlyList<Permission> permissions,
        IReadOnlyDictionary<string, RoleGrant> roles)
    {
        People = people;
        Keys = keys;
        Holders = [.. people, .. keys];
        Projects = projects;
        Permissions = permissions;
        Roles = roles;
        catalog = permissions.DistinctBy(permission => permission.Name).ToDictionary(permission => permission.Name, StringComparer.Ordinal);
        AccountPermissions = permissions.Select(permission => permission.Name).Where(IsOfAccount).ToHashSet(StringComparer.Ordinal);
        ProjectPermissions = permissions.Select(permission => permission.Name).Where(name => !IsOfAccount(name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>People first, then keys, each by name.</summary>
    public IReadOnlyList<AccessHolder> Holders { get; }

    /// <summary>Members and invited people.</summary>
    public IReadOnlyList<AccessHolder.Person> People { get; }

    /// <summary>The API keys.</summary>
    public IReadOnlyList<AccessHolder.Key> Keys { get; }

    /// <summary>The projects read so far, by name.</summary>
    public IReadOnlyList<Project> Projects { get; }

    /// <summary>The permissions there are, in the API's order.</summary>
    public IReadOnlyList<Permission> Permissions { get; }

    /// <summary>The roles by id.</summary>
    public IReadOnlyDictionary<string, RoleGrant> Roles { get; }

    /// <summary>The permissions of the account scope.</summary>
    public IReadOnlySet<string> AccountPermissions { get; }

    /// <summary>The permissions of the project scope.</summary>
    public IReadOnlySet<string> ProjectPermissions { get; }

    /// <summary>Computes the map.</summary>
    /// <param name="sources">The raw answers.</param>
    /// <param name="now">The current time, to check expiry.</param>
    public static AccessMap Of(AccessSources sources, DateTimeOffset now)
    {
        return new AccessJoin(sources, now).Map();
    }

    /// <summary>Whether a permission belongs to the account scope, by the catalog or else by its name.</summary>
    public bool IsOfAccount(string permission)
    {
        return catalog.TryGetValue(permission, out var known) && known.Scope is { } scope ? scope == "account" : new PermissionName(permission).IsOfAccount;
    }

    /// <summary>What a holder may do now in the account; null if its role cannot be read.</summary>
    public IReadOnlySet<string>? Effective(AccessHolder holder)
    {
        return holder switch
        {
            { BlockedReason: not null } => Nothing,
            { IsOwner: true } => AccountPermissions,
            { Account: null } => Nothing,
            { Account.Permissions: var permissions } => permissions,
        };
    }

    /// <summary>What a holder may do now in a project; null if its role cannot be read.</summary>
    public IReadOnlySet<string>? Effective(AccessHolder holder, ProjectId project)
    {
        return holder switch
        {
            { BlockedReason: not null } => Nothing,
            { IsOwner: true } => ProjectPermissions,
            _ when !holder.Projects.TryGetValue(project, out var grant) || grant.BlockedReason is not null => Nothing,
            _ => holder.Projects[project].Role.Permissions,
        };
    }

    /// <summary>Answers "who can ... in ...?".</summary>
    /// <param name="permission">Any permission.</param>
    /// <param name="project">The project; null for any project. An account permission is the same in all.</param>
    public AccessAnswer WhoCan(string permission, ProjectId? project)
    {
        List<AccessHolder> can = [];
        List<AccessHolder> blocked = [];
        List<AccessHolder> unknown = [];
        foreach (var holder in Holders)
        {
            switch (Verdict(holder, permission, project))
            {
                case { Allowed: null }:
                    unknown.Add(holder);
                    break;
                case { Allowed: true, Blocked: true }:
                    blocked.Add(holder);
                    break;
                case { Allowed: true }:
                    can.Add(holder);
                    break;
            }
        }

        return new AccessAnswer(can, blocked, unknown);
    }

    /// <summary>Whether a holder may manage the members of a project now: a project admin, whatever the name of the role.</summary>
    public bool IsProjectAdmin(AccessHolder holder)
    {
        return holder.BlockedReason is null && !holder.IsOwner && holder.Projects.Values.Any(grant =>
            grant.BlockedReason is null && grant.Role.Permissions?.Contains(PermissionName.ProjectMembersManage.Value) == true);
    }

    /// <summary>Whether the roles allow it, and whether it is blocked for now.</summary>
    private (bool? Allowed, bool Blocked) Verdict(AccessHolder holder, string permission, ProjectId? project)
    {
        var isOut = holder.BlockedReason is not null;
        if (holder.IsOwner)
        {
            return (true, isOut);
        }

        if (IsOfAccount(permission))
        {
            return (holder.Account is null ? false : holder.Account.Permissions?.Contains(permission), isOut);
        }

        var grants = project is not { } one ? [.. holder.Projects.Values] : holder.Projects.TryGetValue(one, out var only) ? new[] { only } : [];
        var allowing = grants.Where(grant => grant.Role.Permissions?.Contains(permission) == true).ToList();
        return allowing.Count > 0
            ? (true, isOut || allowing.TrueForAll(grant => grant.BlockedReason is not null))
            : (grants.Any(grant => grant.Role.Permissions is null) ? null : false, isOut);
    }

    private static IReadOnlySet<string> Nothing { get; } = new HashSet<string>();
}
