using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>
/// Reads roles with who has them. The API tells the users of a role nowhere: account roles are named by members and keys, project roles by keys and
/// by the members of each project, which is a call per project; a list asks only so many projects and says so.
/// </summary>
public static class RoleReading
{
    /// <summary>In how many projects a list looks for people by itself.</summary>
    public const int MostProjects = 20;

    /// <summary>All roles.</summary>
    public static async Task<RaffResult<ListPage<RoleRow>>> ListAsync(RaffClient client, Lane lane, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(client);
        var roles = await RaffClient.ReadAllAsync(offset => client.ListRolesAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        if (roles is not RaffResult<IReadOnlyList<Role>>.Ok { Value: var all })
        {
            // Whoever may not read roles is not told who has them either: nothing more is asked.
            return roles.Map(none => new ListPage<RoleRow>([], 0, 0, 0, true, []));
        }

        var uses = await UsesAsync(client, MostProjects, lane, cancel);
        return new RaffResult<ListPage<RoleRow>>.Ok(new ListPage<RoleRow>([.. all.Select(role => new RoleRow(role, uses.Of(role)))], all.Count, all.Count, 0, true, uses.Refused));
    }

    /// <summary>One role; also the owner's, which is in no list.</summary>
    /// <param name="client">Reads.</param>
    /// <param name="id">The role's id.</param>
    /// <param name="mostProjects">In how many projects to look for people.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<RaffResult<RoleRow>> OneAsync(RaffClient client, string id, int mostProjects, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(client);
        var role = await client.GetRoleAsync(id, Lane.Interactive, cancel);
        if (role is not RaffResult<Role>.Ok { Value: var found })
        {
            return role.Map(none => new RoleRow(none, new RoleUse([], null)));
        }

        var uses = await UsesAsync(client, found.Scope == "project" ? mostProjects : 0, Lane.Interactive, cancel);
        return new RaffResult<RoleRow>.Ok(new RoleRow(found, uses.Of(found)));
    }

    private static async Task<RoleUses> UsesAsync(RaffClient client, int mostProjects, Lane lane, CancellationToken cancel)
    {
        var members = RaffClient.ReadAllAsync(offset => client.ListMembersAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        var keys = RaffClient.ReadAllAsync(offset => client.ListApiKeysAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        var projects = await ProjectsAsync(client, mostProjects, lane, cancel);
        var uses = new RoleUses(client.Connection.Key.Prefix, await members, await keys);
        switch (projects)
        {
            case RaffResult<ListPage<Project>>.Failed { Error: var error }:
                uses.LookInNone($"Projects could not be read: {error.Sentence}");
                break;
            case RaffResult<ListPage<Project>>.Ok { Value: var page } when mostProjects > 0:
                var total = page.Total ?? page.Rows.Count;
                if (page.Rows.Count < total)
                {
                    uses.LookInNone($"People were looked for in {CountText.Of(page.Rows.Count)} of {CountText.Of(total)} projects.");
                }

                // A call per project: behind whatever an operator waits for, as many at a time as the request budget lets through.
                var answers = await Task.WhenAll(page.Rows.Select(async project => (project, answer: await RaffClient.ReadAllAsync(
                    offset => client.ListProjectMembersAsync(project.Id, new PageRequest(offset, client.PageSize), Lane.Background, cancel)))));
                foreach (var (project, answer) in answers)
                {
                    uses.LookIn(project, answer);
                }

                break;
        }

        return uses;
    }

    /// <summary>The first projects, with how many there are in all.</summary>
    private static async Task<RaffResult<ListPage<Project>>> ProjectsAsync(RaffClient client, int most, Lane lane, CancellationToken cancel)
    {
        if (most == 0)
        {
            return new RaffResult<ListPage<Project>>.Ok(new ListPage<Project>([], 0, 0, 0, true, []));
        }

        if (most <= client.PageSize)
        {
            return await client.ListProjectsAsync(new PageRequest(0, most), lane, cancel);
        }

        var all = await RaffClient.ReadAllAsync(offset => client.ListProjectsAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        return all.Map(rows => new ListPage<Project>(rows, rows.Count, rows.Count, 0, true, []));
    }
}
