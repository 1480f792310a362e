using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Members;

/// <summary>
/// Everybody with access or invited to it, in one list. Members of the account show at once; their roles in projects, and people who are in
/// projects only, once the projects have been asked.
/// </summary>
public static class MemberKind
{
    /// <summary>Its word in the route.</summary>
    public const string Word = "members";

    /// <summary>The definition.</summary>
    /// <param name="clock">What ages and expiry are measured at.</param>
    /// <param name="store">Holds who is in which project.</param>
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
        "People who may work in this account or in some of its projects, and people who were invited.",
        member => Shape(member, clock));

    /// <summary>The page of a person.</summary>
    public static string PageOf(string id) => $"/account/{Word}/{Uri.EscapeDataString(id)}";

    private static void Shape(ResourceShape<MemberRow> member, TimeProvider clock)
    {
        member.Icon = ConsoleIcons.Member;
        member.SearchHint = "Search address, role, project or id";
        member.Text("name", "Member", row => row.Name, kept: true)
            .Text("access", "Access", row => row.Access, ch: 18, shown: false)
            .Text("role", "Account role", row => row.AccountRole, ch: 16, cell: row => MemberCells.Text(row.AccountRole))
            .Text("projects", "Projects and roles", row => string.Join("; ", row.Projects), ch: 30, cell: MemberCells.Projects)
            .Number("project_count", "Projects", row => row.Projects.Length, row => Cells.Count(row.Projects.Length), ch: 9, shown: false)
            .Status(row => row.State, MemberCells.Tone, 13, ["active", "suspended", "invited", "expired"])
            .Text("invited_by", "Invited by", row => row.InvitedBy, ch: 22, cell: row => MemberCells.Text(row.InvitedBy))
            .Time("joined", "Joined", row => row.JoinedAt, row => Cells.Age(row.JoinedAt, clock.GetUtcNow()), ch: 8)
            .Time("expires", "Invitation ends", row => row.ExpiresAt, row => MemberCells.Ends(row.ExpiresAt, clock.GetUtcNow()), ch: 13)
            .Time("created", "Age", row => row.CreatedAt, row => Cells.Age(row.CreatedAt, clock.GetUtcNow()), ch: 8, shown: false)
            .Id();
        member.Filter("role", "Account role", row => row.AccountRole ?? "none")
            .Filter("access", "Access", row => row.Access, "owner", "account", "project only")
            .FilterMany("project", "Project", row => row.Projects.Select(role => role.ProjectName))
            .FilterMany("project_role", "Project role", row => row.Projects.Select(role => role.Role).Distinct());
        member.SearchIn = [row => row.AccountRole, row => row.InvitedBy, row => row.State, row => string.Join(' ', row.Projects)];
        member.PageOf = row => PageOf(row.Id.Value);
    }

    /// <summary>
    /// The first page is everybody of the account with what is held of projects. While that is not all, a second page waits for it and brings everybody
    /// again with all of it; the list puts it in the first one's place.
    /// </summary>
    private static async Task<RaffResult<ListPage<MemberRow>>> ReadAsync(ListStore store, TimeProvider clock, RaffClient client, PageRequest page, Lane lane, CancellationToken cancel)
    {
        var held = page.Offset == 0 ? store.Peek(client, AccountLists.People, Scope.All) : await HeldAsync(store, client, cancel);
        var isWhole = page.Offset > 0 || held is { IsWhole: true };
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

                    var rows = Rows(members, held?.Rows ?? [], clock.GetUtcNow());
                    var refused = held?.Rows.Where(one => one.Failure is not null).Select(one => new ProjectFailure(one.Project.Id, one.Failure!)).ToList() ?? [];
                    return new RaffResult<ListPage<MemberRow>>.Ok(new ListPage<MemberRow>(rows, Math.Max(0, rows.Count - page.Offset), null, 0, isWhole, refused));
            }
        }
    }

    private static List<MemberRow> Rows(List<Member> members, IReadOnlyList<ProjectPeople> projects, DateTimeOffset now)
    {
        var map = AccessMap.Of(new AccessSources { Members = members, Projects = projects }, now);
        var addresses = map.People.Where(person => person.UserId is not null).DistinctBy(person => person.UserId).ToDictionary(person => person.UserId!, person => person.Name, StringComparer.Ordinal);
        var names = map.Projects.ToDictionary(project => project.Id, project => project.Name);
        return [.. map.People.Select(person => MemberRow.Of(person, user => addresses.GetValueOrDefault(user, "a former member"), names, now))];
    }

    /// <summary>Waits until every project was asked, or cannot be.</summary>
    private static async Task<LoadedList<ProjectPeople>> HeldAsync(ListStore store, RaffClient client, CancellationToken cancel)
    {
        using var lease = store.Attach(client, AccountLists.People, Scope.All, () => { });
        return await lease.WholeAsync(cancel);
    }
}
