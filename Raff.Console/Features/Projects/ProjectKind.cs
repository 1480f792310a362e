using System.Globalization;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>The account's projects as a list (docs/raff-api.md#projects).</summary>
public static class ProjectKind
{
    /// <summary>Its word in the route.</summary>
    public const string Word = "projects";

    /// <summary>The definition.</summary>
    /// <param name="clock">The clock for ages.</param>
    /// <param name="store">The lists in memory: a newer row of a project keeps its added facts.</param>
    public static ResourceKind Create(TimeProvider clock, ListStore store)
    {
        ResourceKind? made = null;
        made = ResourceKind.OfAccount(
            new ListSource<ProjectRow>
            {
                Name = ResourceKind.AccountList(Word),
                Read = async (client, _, page, lane, cancel) => (await client.ListProjectsAsync(page, lane, cancel)).Map(list =>
                {
                    var known = (store.Peek(client, made!.Source, Scope.All)?.Rows ?? []).OfType<ProjectRow>().ToDictionary(row => row.Project.Id);
                    var rows = list.Rows.Select(project =>
                        known.TryGetValue(project.Id, out var row) ? row with { Project = project } : new ProjectRow(project, null, null));
                    return new ListPage<ProjectRow>([.. rows], list.Received, list.Total, list.Foreign, list.IsLast, list.Refused);
                }),
                IdOf = row => row.Project.Id.Value,
                RowBytes = 900,
            },
            Word,
            "Projects",
            "project",
            "Every resource belongs to a project, and roles are assigned per project.",
            project => Shape(project, clock));
        return made;
    }

    /// <summary>A count of only some kinds is a lower bound; 0 of some kinds means unknown.</summary>
    private static string Resources(ProjectUse? use) => use switch
    {
        { IsWhole: true, Total: { } total } => Cells.Count(total),
        { Total: > 0 and var some } => $"at least {Cells.Count(some)}",
        _ => Cells.Nothing,
    };

    private static string Cost(ProjectUse? use) => use switch
    {
        { IsWhole: true } => Cells.Dollars(use.Monthly),
        { Monthly: > 0 } => $"at least {Cells.Dollars(use.Monthly)}",
        _ => Cells.Nothing,
    };

    private static void Shape(ResourceShape<ProjectRow> project, TimeProvider clock)
    {
        project.Icon = ConsoleIcons.Project;
        project.SearchHint = "Search name, slug, or description";
        project.Text("name", "Name", row => row.Name, alwaysShown: true, cell: row => ProjectCells.Name(row, isProtected: false))
            .Text("slug", "Slug", row => row.Project.Slug, ch: 18, mono: true, cell: row => Cells.Mono(row.Project.Slug))
            .Number("members", "Members", row => row.Members?.Count, row => Cells.Count(row.Members?.Count), ch: 9)
            .Number("resources", "Resources", row => row.Use?.Total, row => Resources(row.Use), ch: 14)
            .Text("kinds", "By kind", row => ProjectCells.KindWords(row), cell: ProjectCells.Kinds)
            .Number("monthly", "Cost / month", row => row.Use is { IsWhole: true } use ? Math.Round(use.Monthly, 2) : null, row => Cost(row.Use), ch: 19)
            .Exported(("monthly_usd", row => row.Use is { IsWhole: true } use ? Math.Round(use.Monthly, 2) : null))
            .Age(clock)
            .Text("description", "Description", row => row.Project.Description, shown: false)
            .Text("region", "Default region", row => row.Project.DefaultRegion, ch: 10, shown: false)
            .Text("default", "Default", row => row.Project.IsDefault ? "yes" : "no", ch: 8, shown: false)
            .Text("color", "Color", row => ProjectCard.ColorOf(row.Project.Id).ToString(CultureInfo.InvariantCulture), ch: 7, shown: false)
            .Id();
        project.Filter("default", "Default", row => row.Project.IsDefault ? "yes" : "no", "yes", "no")
            .Filter("empty", "Empty", row => row.Use is { IsWhole: true, Total: var total } ? total == 0 ? "yes" : "no" : "unknown", "yes", "no", "unknown")
            .AgeFilter(clock);
        project.SearchIn = [row => row.Project.Slug, row => row.Project.Description];
    }
}
