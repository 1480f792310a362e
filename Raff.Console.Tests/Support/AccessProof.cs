using Raff.Console.Domain.Access;
using Raff.Console.Features.Access;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Support;

/// <summary>Holds the program's map of access and the raw answers together: every cell, every permission, every answer.</summary>
public static class AccessProof
{
    /// <summary>Compares all of it.</summary>
    /// <param name="map">The program's.</param>
    /// <param name="raw">The slow way.</param>
    /// <param name="askedProjects">The projects whose every permission is compared; cells are compared in all.</param>
    public static void ShouldAgree(AccessMap map, RawAccess raw, IEnumerable<string> askedProjects)
    {
        map.People.Select(person => person.Name).Order(StringComparer.OrdinalIgnoreCase).ShouldBe(raw.People, StringComparer.OrdinalIgnoreCase);
        map.Keys.Select(key => key.Id).Order(StringComparer.Ordinal).ShouldBe(raw.Keys.Order(StringComparer.Ordinal));
        map.Projects.Select(project => project.Id.Value).Order(StringComparer.Ordinal).ShouldBe(raw.Projects.Order(StringComparer.Ordinal));
        foreach (var key in map.Keys)
        {
            key.IsOrphaned.ShouldBe(raw.IsOrphaned(key.Id), key.Name);
        }

        var cells = from holder in map.Holders
                    from project in map.Projects
                    let told = AccessView.Cell(holder, project.Id)
                    let found = holder is AccessHolder.Key ? raw.KeyCell(holder.Id, project.Id.Value) : raw.PersonCell(holder.Name, project.Id.Value)
                    where told != found
                    select $"{holder.Name} in {project.Name}: {told}, not {found}";
        cells.ShouldBeEmpty();

        foreach (var project in askedProjects.Prepend(null))
        {
            foreach (var permission in raw.Permissions(project is null ? "account" : "project"))
            {
                bool Found(AccessHolder holder) =>
                    holder is AccessHolder.Key ? raw.KeyCan(holder.Id, permission, project) : raw.PersonCan(holder.Name, permission, project);
                var expected = map.Holders.Where(Found).Select(holder => holder.Id).ToList();
                var where = project is null ? (ProjectId?)null : new ProjectId(project);
                map.WhoCan(permission, where).Can.Select(holder => holder.Id).ShouldBe(expected, $"{permission} in {project ?? "the account"}");
                map.Holders.Where(holder => (where is { } one ? map.Effective(holder, one) : map.Effective(holder))!.Contains(permission))
                    .Select(holder => holder.Id).ShouldBe(expected, $"effective {permission} in {project ?? "the account"}");
            }
        }
    }
}
