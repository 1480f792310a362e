using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Report;

/// <summary>Who has to act on a risk: the people who manage its project, and for the account its owner. Pure.</summary>
public static class ReportOwners
{
    /// <summary>Their names; empty where no one is known.</summary>
    /// <param name="map">Who may do what.</param>
    /// <param name="project">The project; null for the account.</param>
    public static IReadOnlyList<string> Of(AccessMap map, ProjectId? project)
    {
        ArgumentNullException.ThrowIfNull(map);
        var active = map.People.Where(person => person.BlockedReason is null).ToList();
        List<string> managers = project is { } id
            ? [.. active.Where(person => !person.IsOwner && person.Projects.ContainsKey(id)
                && map.Effective(person, id)?.Contains(PermissionName.ProjectSettingsManage.Value) == true).Select(person => person.Name)]
            : [];
        return managers.Count > 0 ? managers : [.. active.Where(person => person.IsOwner).Select(person => person.Name)];
    }
}
