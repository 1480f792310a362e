using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Members;

/// <summary>
/// Everyone with access or invited to it, in one list. Members of the account show immediately; their project roles, and people with project roles
/// only, follow when the projects were read.
/// </summary>
public static class MemberKind
{
    /// <summary>Its word in the route.</summary>
    public const string Word = "members";

    private const string ExpiredInvitation = "invitation expired";
    private const string Suspended = "suspended";
    private const string NoProject = "no project access";

    /// <summary>The definition.</summary>
    /// <param name="clock">The clock for ages and expiry.</param>
    /// <param name="store">Caches who is in which project.</param>
    public static ResourceKind Create(TimeProvider clock, ListStore store) => ResourceKind.OfAccount(
        new ListSource<MemberRow>
        {
            Name = ResourceKind.AccountList(Word),
            Read = (client, _, page, lane, cancel) => ReadAsync(store, clock, client, page, lane, cancel),
            IdOf = row => row.Id.Value,
            Same = MemberRow.Same,
            RowBytes = 1500,
        },
        Word,
        "Members",
        "member",
        "People who have access to this account or to some of its projects, and people who are invited.",
        member => Shape(member, clock));

    /// <summary>The page of a person.</summary>
    public static string PageOf(string id) => $"/account/{Word}/{Uri.EscapeDataString(id)}";

    private static void Shape(ResourceShape<MemberRow> member, TimeProvider clock)
    {
        member.Icon = ConsoleIcons.Member;
        member.SearchHint = "Search email, role, or project";
        member.Text("name", "Member", row => row.Name, alwaysShown: true)
            .Text("access", "Access", row => row.Access, ch: 18, shown: false)
            .Text("role", "Account role", row => row.AccountRole, ch: 16, cell: row => MemberCells.Text(row.AccountRole))
            .Text("projects", "Projects and roles", row => string.Join("; ", row.Projects), ch: 30, cell: MemberCells.Projects)
            .Exported(("projects", row => row.Projects.Select(role => role.ToString())))
            .Number("project_count", "Projects", row => row.Projects.Length, row => Cells.Count(row.Projects.Length), ch: 9, shown: false)
            .Status(row => row.State, MemberCells.Tone, 13, ["active", "suspended", "invited", "expired"])
            .Text("invited_by", "Invited by", row => row.InvitedBy, ch: 22, cell: row => MemberCells.Text(row.InvitedBy))
            .Time("joined", "Joined", row => row.JoinedAt, row => Cells.Age(row.JoinedAt, clock.GetUtcNow()), ch: 8)
            .Time("expires", "Invitation expires", row => row.ExpiresAt, row => MemberCells.Ends(row.ExpiresAt, clock.GetUtcNow()), ch: 13)
            .Time("created", "Age", row => row.CreatedAt, row => Cells.Age(row.CreatedAt, clock.GetUtcNow()), ch: 8, shown: false)
            .Id();
        member.FilterMany("hygiene", "Hygiene", Hygiene, ExpiredInvitation, Suspended, NoProject)
            .Filter("role", "Account role", row => row.AccountRole ?? "none")
            .Filter("access", "Access", row => row.Access, "owner", "account", "project only")
            .FilterMany("project", "Project", row => row.Access == "owner" ? [ResourceKind.EveryProject] : row.Projects.Select(role => role.ProjectName))
            .FilterMany("project_role", "Project role", row => row.Projects.Select(role => role.Role).Distinct());
        member.SearchIn = [row => row.AccountRole, row => row.InvitedBy, row => row.State, row => string.Join(' ', row.Projects)];
        member.PageOf = row => PageOf(row.Id.Value);
    }

    /// <summary>What to check about a member.</summary>
    private static IEnumerable<string> Hygiene(MemberRow row)
    {
        if (row.State == AccessHolder.Expired)
        {
            yield return ExpiredInvitation;
        }

        if (row.State == AccessHolder.Suspended)
        {
            yield return Suspended;
        }

        if (row.Access != "owner" && row.Projects.IsEmpty)
        {
            yield return NoProject;
        }
    }

    /// <summary>
    /// The first page is everyone in the account with the project members cached so far. If those are not complete, a second page waits for them and
    /// returns everyone again; the list replaces the first page with it.
    /// </summary>
    private static async Task<RaffResult<ListPage<MemberRow>>> ReadAsync(
        ListStore store,
        TimeProvider clock,
        RaffClient client,
        PageRequest page,
        Lane lane,
        CancellationToken cancel)
    {
        var cached = page.Offset == 0 ? store.Peek(client, AccountLists.People, Scope.All) : await WholePeopleAsync(store, client, cancel);
        var isWhole = page.Offset > 0 || cached is { IsWhole: true };
        List<Member> members = [];
        while (true)
        {
            switch (await client.ListMembersAsync(new PageRequest(members.Count, page.Limit), lane, cancel))
            {
                case RaffResult<ListPage<Member>>.Failed { Error: var error }:
                    return new RaffResult<ListPage<MemberRow>>.Failed(error);
                case RaffResult<ListPage<Member>>.Ok { Value: var read }:
                    members.AddRange(read.Rows);
                    if (!read.IsLast && read.Received > 0)
                    {
                        break;
                    }

                    var rows = Rows(members, cached?.Rows ?? [], clock.GetUtcNow());
                    var refused = cached?.Rows.Where(one => one.Failure is not null).Select(one => new ProjectFailure(one.Project.Id, one.Failure!)).ToList()
                        ?? [];
                    return new RaffResult<ListPage<MemberRow>>
                        .Ok(new ListPage<MemberRow>(rows, Math.Max(0, rows.Count - page.Offset), null, 0, isWhole, refused));
            }
        }
    }

    private static List<MemberRow> Rows(List<Member> members, IReadOnlyList<ProjectPeople> projects, DateTimeOffset now)
    {
        var map = AccessMap.Of(new AccessSources { Members = members, Projects = projects }, now);
        var addresses = map.People.Where(person => person.UserId is not null).DistinctBy(person => person.UserId)
            .ToDictionary(person => person.UserId!, person => person.Name, StringComparer.Ordinal);
        var names = map.Projects.ToDictionary(project => project.Id, project => project.Name);
        return [.. map.People.Select(person => MemberRow.Of(person, user => addresses.GetValueOrDefault(user, "a former member"), names, now))];
    }

    /// <summary>Waits until every project was read or failed.</summary>
    private static async Task<LoadedList<ProjectPeople>> WholePeopleAsync(ListStore store, RaffClient client, CancellationToken cancel)
    {
        using var lease = store.Attach(client, AccountLists.People, Scope.All, () => { });
        return await lease.WholeAsync(cancel);
    }
}
