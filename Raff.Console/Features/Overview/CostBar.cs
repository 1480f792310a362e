using Raff.Console.Components;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Overview;

/// <summary>A bar of the cost chart.</summary>
/// <param name="Label">The short label below it.</param>
/// <param name="Name">The project or kind.</param>
/// <param name="Monthly">Its estimated cost per month.</param>
public sealed record CostBar(string Label, string Name, double Monthly)
{
    private const int Max = 8;

    /// <summary>The kinds of a project that cost anything, the highest first.</summary>
    public static IReadOnlyList<CostBar> OfKinds(Holdings held) =>
    [
        .. held.Kinds.Select(kind => new CostBar(ProjectLabel.LettersOf(kind.Plural), kind.Plural, held.MonthlyByKind.GetValueOrDefault(kind.Word)))
            .Where(bar => bar.Monthly > 0).OrderByDescending(bar => bar.Monthly),
    ];

    /// <summary>The projects with the highest estimate. Ask only for complete figures: a partial sum ranks nothing.</summary>
    public static IReadOnlyList<CostBar> OfProjects(Holdings held, Func<ProjectId, ProjectCard> cardOf) =>
    [
        .. held.Projects.Where(project => project.Project is not null && project.Monthly > 0).Take(Max)
            .Select(project => (Card: cardOf(project.Project!.Value), project.Monthly))
            .Select(project => new CostBar(project.Card.Letters, project.Card.Name, project.Monthly)),
    ];
}
