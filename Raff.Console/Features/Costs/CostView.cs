using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Costs;

/// <summary>The costs that a page shows, worked out from the lines and the query. Pure.</summary>
/// <param name="Grouping">What is added up.</param>
/// <param name="Total">Every line of the scope, whatever the query hides.</param>
/// <param name="Idle">What nothing uses, by reason.</param>
/// <param name="Groups">The groups that match the query, the dearest first.</param>
public sealed record CostView(
    CostGrouping Grouping, CostGroup Total, ImmutableArray<(IdleReason Reason, CostGroup Group)> Idle, ImmutableArray<(string Name, CostGroup Group)> Groups)
{
    /// <summary>Works it out.</summary>
    /// <param name="lines">What each resource costs.</param>
    /// <param name="query">The query.</param>
    /// <param name="scope">The scope of the page.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="projectName">The name of a project.</param>
    public static CostView Of(IReadOnlyList<CostLine> lines, CostQuery query, Scope scope, ResourceKinds kinds, Func<ProjectId, string> projectName)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(query);
        var grouping = query.Group ?? (scope is Scope.AllProjects ? CostGrouping.Project : CostGrouping.Kind);
        var words = ComparableText.Of(query.Search);
        var groups = CostGroup.By(grouping, query.IdleOnly ? lines.Where(line => line.Idle is not null) : lines)
            .Select(group => (Name: NameOf(grouping, group, kinds, projectName), Group: group))
            .Where(one => words.Length == 0 || ComparableText.Of(one.Name).Contains(words, StringComparison.Ordinal));
        var idle = lines.Where(line => line.Idle is not null).GroupBy(line => line.Idle!.Value)
            .Select(reason => (reason.Key, Group: new CostGroup(reason.Key.ToString(), [.. reason]))).OrderByDescending(one => one.Group.Monthly);
        return new CostView(grouping, new CostGroup("", lines), [.. idle], [.. groups]);
    }

    /// <summary>The page of groups.</summary>
    public IEnumerable<(string Name, CostGroup Group)> PageOf(CostQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Groups.Skip((query.Page - 1) * query.Size).Take(query.Size);
    }

    private static string NameOf(CostGrouping grouping, CostGroup group, ResourceKinds kinds, Func<ProjectId, string> projectName) => grouping switch
    {
        CostGrouping.Project => group.Key.Length == 0 ? "Project unknown" : projectName(new ProjectId(group.Key)),
        CostGrouping.Kind => kinds.Of(group.Key).Plural,
        CostGrouping.Tag => group.Key.Length == 0 ? "No tag" : group.Key,
        CostGrouping.Vm => group.Key.Length == 0 ? "No VM" : group.Lines[0].Vm!.Name,
        CostGrouping.Resource => group.Lines[0].Row.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(grouping)),
    };
}
