using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>
/// Joins the raw answers: memberships of account and projects are one person if user or email is the same (docs/raff-api.md#c42);
/// memberships of API keys are left out, since the list of keys has their access.
/// </summary>
internal sealed class AccessJoin
{
    private const string OwnerSlug = "owner";
    private static readonly RoleGrant NoRole = new(null, "no role", new HashSet<string>());
    private readonly AccessSources sources;
    private readonly DateTimeOffset now;
    private readonly Dictionary<string, RoleGrant> roles;
    private readonly Dictionary<string, Role> listed;

    public AccessJoin(AccessSources sources, DateTimeOffset now)
    {
        this.sources = sources;
        this.now = now;
        listed = (sources.Roles ?? []).DistinctBy(role => role.Id).ToDictionary(role => role.Id, StringComparer.Ordinal);
        roles = listed.Values.ToDictionary(role =>
            role.Id, role => new RoleGrant(role.Id, role.Name, role.Permissions.ToHashSet(StringComparer.Ordinal)), StringComparer.Ordinal);
    }

    public AccessMap Map()
    {
        var people = People();
        var byUser = people.Where(person => person.UserId is not null).DistinctBy(person => person.UserId)
            .ToDictionary(person => person.UserId!, StringComparer.Ordinal);
        var keys = (sources.Keys ?? []).Select(key => KeyOf(key, byUser)).OrderBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(key => key.Id, StringComparer.Ordinal);
        return new AccessMap(
            people,
            [.. keys],
            [.. sources.Projects.Select(read => read.Project).OrderBy(project => project.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(project => project.Id.Value, StringComparer.Ordinal)],
            sources.Permissions ?? [],
            roles);
    }

    private List<AccessHolder.Person> People()
    {
        var drafts = new List<Draft>();
        var byUser = new Dictionary<string, Draft>(StringComparer.Ordinal);
        var byEmail = new Dictionary<string, Draft>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in (sources.Members ?? []).Where(member => IsPerson(member.UserId, member.Email)))
        {
            DraftOf(member.UserId, member.Email).Member ??= member;
        }

        foreach (var read in sources.Projects)
        {
            foreach (var member in read.Members.Where(member => IsPerson(member.UserId, member.Email)))
            {
                DraftOf(member.UserId, member.Email).Projects.TryAdd(read.Project.Id, member);
            }
        }

        return [.. drafts.Select(Person).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id, StringComparer.Ordinal)];

        Draft DraftOf(string? user, string? email)
        {
            var draft = user is not null
                && byUser.TryGetValue(user, out var known) ? known : !string.IsNullOrEmpty(email) ? byEmail.GetValueOrDefault(email) : null;
            if (draft is null)
            {
                drafts.Add(draft = new Draft());
            }

            if (user is not null)
            {
                draft.User ??= user;
                byUser.TryAdd(user, draft);
            }

            if (!string.IsNullOrEmpty(email))
            {
                draft.Email ??= email;
                byEmail.TryAdd(email, draft);
            }

            return draft;
        }
    }

    private AccessHolder.Person Person(Draft draft)
    {
        var account = draft.Member;
        var grants = draft.Projects.ToDictionary(pair => pair.Key, pair => GrantOf(pair.Value));
        var first = draft.Projects.Values.FirstOrDefault();

        // Someone invited to the account who is in a project already: the project role counts, the account role does not yet.
        var isMember = account is not null && !(account.Status == "pending" && draft.User is not null);
        var status = isMember ? account!.Status : draft.Projects.Values.Select(member => member.Status).OrderBy(word => word == "active" ? 0 : 1)
            .FirstOrDefault() ?? "pending";
        return new AccessHolder.Person(
            account?.Id ?? first!.Id,
            draft.Email ?? draft.User!,
            isMember ? RoleOf(account!.RoleId, account.RoleName ?? account.Role) : null,
            account is not null && IsOwnerRole(account.RoleId, account.Role),
            BlockedReason(status, OpenInvitations(draft)))
        {
            UserId = draft.User,
            Member = account,
            Status = status,
            Projects = grants,
        };
    }

    private AccessHolder.Key KeyOf(AccountKey key, Dictionary<string, AccessHolder.Person> byUser)
    {
        var creator = key.CreatedBy is { } user ? byUser.GetValueOrDefault(user) : null;
        return new AccessHolder.Key(
            key,
            RoleOf(key.RoleId, key.RoleName ?? key.RoleSlug),
            IsOwnerRole(key.RoleId, key.RoleSlug),
            key.IsActive == false ? AccessHolder.Disabled : key.ExpiresAt <= now ? AccessHolder.Expired : null)
        {
            Creator = creator,
            IsOrphaned = sources.Members is not null && key.CreatedBy is not null && creator is null,
            Projects = (key.ProjectAccesses ?? []).DistinctBy(access => access.ProjectId)
                .ToDictionary(access =>
                    access.ProjectId, access => new ProjectGrant(RoleOf(access.RoleId, access.RoleName ?? access.RoleSlug) ?? NoRole, null)),
        };
    }

    /// <summary>Neither user nor email: the membership of an API key.</summary>
    private static bool IsPerson(string? user, string? email) => !string.IsNullOrEmpty(user) || !string.IsNullOrEmpty(email);

    private static IReadOnlyCollection<DateTimeOffset?> OpenInvitations(Draft draft) =>
    [
        .. draft.Member is { Status: "pending" } member ? new[] { member.InvitationExpiresAt } : [],
        .. draft.Projects.Values.Where(membership => membership.Status == "pending").Select(membership => membership.InvitationExpiresAt),
    ];

    private ProjectGrant GrantOf(ProjectMember membership) =>
        new(
            RoleOf(membership.RoleId, membership.RoleName ?? membership.Role) ?? NoRole,
            BlockedReason(membership.Status, [membership.InvitationExpiresAt]))
        { Membership = membership };

    /// <summary>The API leaves the status of an expired invitation at "pending".</summary>
    private string? BlockedReason(string status, IReadOnlyCollection<DateTimeOffset?> ends) => status switch
    {
        "pending" when ends.Count > 0 && ends.All(end => end <= now) => AccessHolder.Expired,
        "pending" => AccessHolder.Invited,
        "suspended" => AccessHolder.Suspended,
        _ => null,
    };

    /// <summary>The Owner role is not listed among the roles; a custom role with that name is.</summary>
    private bool IsOwnerRole(string? id, string? slug) => slug == OwnerSlug && (id is null || !listed.TryGetValue(id, out var role) || role.IsSystem);

    private RoleGrant? RoleOf(string? id, string? name) => id switch
    {
        null or "" => name is null ? null : new RoleGrant(null, name, null),
        _ => roles.GetValueOrDefault(id) ?? new RoleGrant(id, name ?? id, null),
    };

    private sealed class Draft
    {
        public string? User { get; set; }

        public string? Email { get; set; }

        public Member? Member { get; set; }

        public Dictionary<ProjectId, ProjectMember> Projects { get; } = [];
    }
}
