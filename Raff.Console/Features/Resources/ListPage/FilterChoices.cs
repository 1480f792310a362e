using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>What the menu of a filter offers.</summary>
public static class FilterChoices
{
    /// <summary>
    /// The values to filter by: projects from the directory and by name, whatever rows are loaded; known values in their own order; then others in the
    /// natural order of their labels.
    /// </summary>
    /// <param name="filter">The filter.</param>
    /// <param name="counts">How many loaded rows have each value.</param>
    /// <param name="isWhole">Whether every row is loaded; otherwise counts would be wrong and are not shown.</param>
    /// <param name="projects">The projects of the directory.</param>
    /// <param name="label">A value in words; null for the value itself.</param>
    public static IReadOnlyList<FilterChoice> Of(
        ResourceFilter filter, IReadOnlyDictionary<string, int> counts, bool isWhole, IReadOnlyList<Project> projects, Func<string, string>? label)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(counts);
        if (filter.IsForAllProjects)
        {
            return
            [
                .. ProjectOrder.Of(projects).ByName
                    .Select(project => Choice(project.Id.Value) with { Project = new ProjectLabel(project.Name, ProjectCard.ColorOf(project.Id)) }),
            ];
        }

        return [.. filter.Known.Concat(counts.Keys.Except(filter.Known).OrderBy(label ?? (value => value), NaturalKey.Comparer)).Select(Choice)];

        FilterChoice Choice(string value) => new(value) { Count = isWhole ? counts.GetValueOrDefault(value) : null };
    }

    /// <summary>The rows that the choices come from while not every row is loaded; null when it is, and for projects, which come from the directory.</summary>
    public static string? Among(ResourceFilter filter, ListContent content)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(content);
        return !filter.IsForAllProjects && content.Phase is ListPhase.Paged { Fits: true } or ListPhase.Streaming
            ? $"the first {CountText.Of(content.Loaded, "row")}"
            : null;
    }
}
