using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>Whether a list would contain what belongs to a row: only then does its absence say anything.</summary>
internal sealed class ListCoverage
{
    private readonly HashSet<string> refused;
    private readonly bool isComplete;

    public ListCoverage(LoadedList<IResource> list)
    {
        refused = list.Refused.Select(failure => failure.Project.Value).ToHashSet(StringComparer.Ordinal);
        isComplete = list is { Unreadable: 0, WithoutProject: 0, IsInconsistent: false };
    }

    /// <summary>Whether every row of the row's project is there.</summary>
    public bool Covers(IResource row) => isComplete && row.ProjectId is { } project && !refused.Contains(project.Value);
}
