using System.Runtime.CompilerServices;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Scopes;

/// <summary>A list of projects by ID, by URL segment and by name; created once per list and shared by all circuits.</summary>
internal sealed class ProjectIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Project>, ProjectIndex> Indexes = [];

    private ProjectIndex(IReadOnlyList<Project> rows)
    {
        ById = rows.ToDictionary(project => project.Id);
        ByName = [.. rows.OrderBy(project => project.Name, StringComparer.OrdinalIgnoreCase).ThenBy(project => project.Id.Value, StringComparer.Ordinal)];
        var segments = rows.ToDictionary(project => project.Id.Value, StringComparer.Ordinal);
        foreach (var project in rows.Where(project => !string.IsNullOrEmpty(project.Slug)))
        {
            segments.TryAdd(project.Slug!, project);
        }

        BySegment = segments;
    }

    /// <summary>The projects by ID.</summary>
    public IReadOnlyDictionary<ProjectId, Project> ById { get; }

    /// <summary>The projects by ID and by slug, as a URL names them.</summary>
    public IReadOnlyDictionary<string, Project> BySegment { get; }

    /// <summary>The projects in the order of their names.</summary>
    public IReadOnlyList<Project> ByName { get; }

    /// <summary>The index of a list.</summary>
    public static ProjectIndex Of(IReadOnlyList<Project> rows) => Indexes.GetValue(rows, list => new ProjectIndex(list));

    /// <summary>The projects that match, the best match first, those of equal rank by name.</summary>
    public IReadOnlyList<Project> Search(string words) =>
    [
        .. ByName.Select(project => (project, rank: Rank(project, words))).Where(hit => hit.rank < MatchRank.None).OrderBy(hit => hit.rank)
            .Select(hit => hit.project),
    ];

    private static int Rank(Project project, string words)
    {
        return Math.Min(MatchRank.Of(project.Name, words), Math.Min(RankInSegment(project.Slug ?? ""), RankInSegment(project.Id.Value)));

        // A partial match of the slug or ID ranks below a match in the name.
        int RankInSegment(string text) => MatchRank.Of(text, words) is var rank and (0 or MatchRank.None) ? rank : MatchRank.None - 1;
    }
}
