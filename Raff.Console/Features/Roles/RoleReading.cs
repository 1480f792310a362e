using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>
/// Reads roles with who has them. The API does not list the users of a role: members and keys name their account role, keys and the members of each
/// project name their project roles. That is a call per project, so a list reads a limited number of projects and notes that.
/// </summary>
public static class RoleReading
{
    /// <summary>In how many projects a list looks for people on its own.</summary>
    public const int MaxProjects = 20;

    /// <summary>All roles.</summary>
    public static async Task<RaffResult<ListPage<RoleRow>>> ListAsync(RaffClient client, Lane lane, CancellationToken cancel)
    {
        var roles = await RaffClient.ReadAllAsync(offset => client.ListRolesAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        if (roles is not RaffResult<IReadOnlyList<Role>>.Ok { Value: var all })
        {
            // Without the roles there is nothing to find users of.
            return roles.Map(none => new ListPage<RoleRow>([], 0, 0, 0, true, []));
        }

        var uses = await UsesAsync(client, MaxProjects, lane, cancel);
        return new RaffResult<ListPage<RoleRow>>
            .Ok(new ListPage<RoleRow>([.. all.Select(role => new RoleRow(role, uses.Of(role)))], all.Count, all.Count, 0, true, uses.Refused));
    }

    /// <summary>One role; also the owner's, which is in no list.</summary>
    /// <param name="client">Reads.</param>
    /// <param name="id">The role's id.</param>
    /// <param name="maxProjects">In how many projects to look for people.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<RaffResult<RoleRow>> OneAsync(RaffClient client, string id, int maxProjects, CancellationToken cancel)
    {
        var role = await client.GetRoleAsync(id, Lane.Interactive, cancel);
        if (role is not RaffResult<Role>.Ok { Value: var found })
        {
            return role.Map(none => new RoleRow(none, new RoleUse([], null)));
        }

        var uses = await UsesAsync(client, found.Scope == "project" ? maxProjects : 0, Lane.Interactive, cancel);
        return new RaffResult<RoleRow>.Ok(new RoleRow(found, uses.Of(found)));
    }

    private static async Task<RoleUses> UsesAsync(RaffClient client, int maxProjects, Lane lane, CancellationToken cancel)
    {
        var members = RaffClient.ReadAllAsync(offset => client.ListMembersAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        var keys = RaffClient.ReadAllAsync(offset => client.ListApiKeysAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        var projects = await ProjectsAsync(client, maxProjects, lane, cancel);
        var uses = new RoleUses(client.Connection.Key.Prefix, await members, await keys);
        switch (projects)
        {
            case RaffResult<ListPage<Project>>.Failed { Error: var error }:
                uses.NoteGap($"Projects couldn't be read. {error.Sentence}");
                break;
            case RaffResult<ListPage<Project>>.Ok { Value: var page } when maxProjects > 0:
                var total = page.Total ?? page.Rows.Count;
                if (page.Rows.Count < total)
                {
                    uses.NoteGap($"Searched {CountText.Of(page.Rows.Count)} of {CountText.Of(total)} projects for people.");
                }

                // One call per project in the background lane, as many in parallel as the request budget allows.
                var answers = await Task.WhenAll(page.Rows.Select(async project => (project, answer: await RaffClient.ReadAllAsync(
                    offset => client.ListProjectMembersAsync(project.Id, new PageRequest(offset, client.PageSize), Lane.Background, cancel)))));
                foreach (var (project, answer) in answers)
                {
                    uses.AddProject(project, answer);
                }

                break;
        }

        return uses;
    }

    /// <summary>The first projects, with how many there are in total.</summary>
    private static async Task<RaffResult<ListPage<Project>>> ProjectsAsync(RaffClient client, int max, Lane lane, CancellationToken cancel)
    {
        if (max == 0)
        {
            return new RaffResult<ListPage<Project>>.Ok(new ListPage<Project>([], 0, 0, 0, true, []));
        }

        if (max <= client.PageSize)
        {
            return await client.ListProjectsAsync(new PageRequest(0, max), lane, cancel);
        }

        var all = await RaffClient.ReadAllAsync(offset => client.ListProjectsAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        return all.Map(rows => new ListPage<Project>(rows, rows.Count, rows.Count, 0, true, []));
    }
}
