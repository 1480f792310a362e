using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Lists;

/// <summary>
/// The raw lists of the account that several features work access out from, held and shared like every list. The one of people by project takes a
/// call for each project, so it streams in behind the others and is read again by the project.
/// </summary>
public static class AccountLists
{
    private const int ProjectsAtOnce = 40;
    private const int Parallel = 8;
    private const int RowsAtOnce = 200;

    /// <summary>Members, pending ones among them.</summary>
    public static ListSource<Member> Members { get; } = new()
    {
        Name = NameOf("members"),
        Read = (client, _, page, lane, cancel) => client.ListMembersAsync(page, lane, cancel),
        IdOf = member => member.Id,
    };

    /// <summary>Roles.</summary>
    public static ListSource<Role> Roles { get; } = new()
    {
        Name = NameOf("roles"),
        Read = (client, _, page, lane, cancel) => client.ListRolesAsync(page, lane, cancel),
        IdOf = role => role.Id,
        Same = (one, other) => one.Permissions.SequenceEqual(other.Permissions) && one with { Permissions = other.Permissions } == other,
        RowBytes = 3000,
    };

    /// <summary>API keys.</summary>
    public static ListSource<AccountKey> Keys { get; } = new()
    {
        Name = NameOf("api-keys"),
        Read = (client, _, page, lane, cancel) => client.ListApiKeysAsync(page, lane, cancel),
        IdOf = key => key.Id,
        Same = (one, other) => (one.ProjectAccesses ?? []).SequenceEqual(other.ProjectAccesses ?? [])
            && one with { ProjectAccesses = other.ProjectAccesses } == other,
        RowBytes = 1500,
    };

    /// <summary>The permissions there are.</summary>
    public static ListSource<Permission> Permissions { get; } = new()
    {
        Name = NameOf("permissions"),
        Read = async (client, _, _, _, cancel) =>
            (await client.ListPermissionsAsync(cancel)).Map(all => new ListPage<Permission>(all, all.Count, all.Count, 0, true, [])),
        IdOf = permission => permission.Name,
    };

    /// <summary>Who is in which project; a project that does not answer is a row that says so.</summary>
    public static ListSource<ProjectPeople> People { get; } = new()
    {
        Name = NameOf("project-members"),
        Read = ReadPeopleAsync,
        ReadOne = ReadPeopleOfOneAsync,
        IdOf = read => read.Project.Id.Value,
        ProjectOf = read => read.Project.Id,
        Same = ProjectPeople.Same,
        RowBytes = 5000,
        RowsPerCall = 1,
    };

    /// <summary>The name of the raw list behind a page of the account: <c>members</c>, <c>roles</c>, <c>api-keys</c>.</summary>
    public static string NameOf(string word) => "raw/" + word;

    private static async Task<RaffResult<ListPage<ProjectPeople>>> ReadPeopleAsync(RaffClient client, Scope scope, PageRequest page, Lane lane,
        CancellationToken cancel)
    {
        var projects = await client.ListProjectsAsync(page with { Limit = Math.Min(page.Limit, ProjectsAtOnce) }, lane, cancel);
        if (!projects.TryGet(out var listed, out var error))
        {
            return new RaffResult<ListPage<ProjectPeople>>.Failed(error);
        }

        var read = new ProjectPeople[listed.Rows.Count];
        await System.Threading.Tasks.Parallel.ForAsync(
            0,
            read.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancel },
            async (place, stop) => read[place] = await PeopleOfAsync(client, listed.Rows[place], Lane.Background, stop));

        // A dead key is one error and not a list of projects that did not answer; nor is an API that is down.
        var failures = read.Select(one => one.Failure).OfType<RaffError>().ToList();
        var dead = failures.Find(one => one is RaffError.Unauthorized) ?? (failures.Count == read.Length ? failures.Find(one => !one.IsRefusal) : null);
        return dead is not null
            ? new RaffResult<ListPage<ProjectPeople>>.Failed(dead)
            : new RaffResult<ListPage<ProjectPeople>>.Ok(new ListPage<ProjectPeople>(read, listed.Received, listed.Total, 0, listed.IsLast, []));
    }

    private static async Task<RaffResult<ProjectPeople>> ReadPeopleOfOneAsync(RaffClient client, string id, CancellationToken cancel)
    {
        var answer = await client.GetProjectAsync(new ProjectId(id), Lane.Interactive, cancel);
        return answer.TryGet(out var project, out var error)
            ? new RaffResult<ProjectPeople>.Ok(await PeopleOfAsync(client, project, Lane.Interactive, cancel))
            : new RaffResult<ProjectPeople>.Failed(error);
    }

    private static async Task<ProjectPeople> PeopleOfAsync(RaffClient client, Project project, Lane lane, CancellationToken cancel)
    {
        List<ProjectMember> members = [];
        while (true)
        {
            var answer = await client.ListProjectMembersAsync(project.Id, new PageRequest(members.Count, RowsAtOnce), lane, cancel);
            if (!answer.TryGet(out var page, out var error))
            {
                return new ProjectPeople(project, [], error);
            }

            members.AddRange(page.Rows);
            if (page.IsLast || page.Received == 0)
            {
                return new ProjectPeople(project, members, null);
            }
        }
    }
}
