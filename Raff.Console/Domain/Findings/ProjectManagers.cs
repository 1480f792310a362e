using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>The active people of a project, and those of them who manage its members.</summary>
/// <param name="Active">How many are active.</param>
/// <param name="Managers">The names of those who manage members.</param>
/// <param name="HasUnknownRole">Whether someone has a role that could not be read.</param>
internal sealed record ProjectManagers(int Active, IReadOnlyList<string> Managers, bool HasUnknownRole)
{
    /// <summary>Those of a project.</summary>
    public static ProjectManagers Of(ProjectId project, RuleContext context)
    {
        var active = 0;
        var managers = new List<string>();
        var hasUnknown = false;
        foreach (var person in context.Index.PeopleOf(project))
        {
            if (person.BlockedReason is not null || person.Projects[project] is not { BlockedReason: null } grant)
            {
                continue;
            }

            active++;
            hasUnknown |= grant.Role.Permissions is null;
            if (grant.Role.Permissions?.Contains(PermissionName.ProjectMembersManage.Value) == true)
            {
                managers.Add(person.Name);
            }
        }

        return new ProjectManagers(active, managers, hasUnknown);
    }
}
