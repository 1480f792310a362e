using System.Globalization;
using System.Runtime.CompilerServices;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>The projects of a key in the natural order of their names.</summary>
public sealed class ProjectOrder
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Project>, ProjectOrder> Made = [];
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    private ProjectOrder(IReadOnlyList<Project> projects)
    {
        ByName = [.. projects.OrderBy(project => project.Name, NaturalKey.Comparer).ThenBy(project => project.Id.Value, StringComparer.Ordinal)];
        var hash = 14695981039346656037UL;
        foreach (var project in ByName)
        {
            ranks[project.Id.Value] = ranks.Count;
            foreach (var letter in project.Id.Value)
            {
                hash = unchecked((hash ^ letter) * 1099511628211UL);
            }
        }

        Key = hash.ToString("x", CultureInfo.InvariantCulture);
    }

    /// <summary>The projects, by name.</summary>
    public IReadOnlyList<Project> ByName { get; }

    /// <summary>The same for two readings that put the same projects into the same order.</summary>
    public string Key { get; }

    /// <summary>The order of a list of projects, made once for as long as the list is in memory.</summary>
    public static ProjectOrder Of(IReadOnlyList<Project> projects) => Made.GetValue(projects, list => new ProjectOrder(list));

    /// <summary>A project's place; projects that are not known come last.</summary>
    public double RankOf(ProjectId? project) => project is { } id && ranks.TryGetValue(id.Value, out var rank) ? rank : double.PositiveInfinity;
}
