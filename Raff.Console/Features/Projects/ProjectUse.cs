using Raff.Console.Kinds;

namespace Raff.Console.Features.Projects;

/// <summary>The resources and cost of a project, from the lists in memory.</summary>
/// <param name="Kinds">The kinds whose complete list is in memory; others are unknown.</param>
/// <param name="IsWhole">Whether these are all kinds.</param>
/// <param name="Counts">Resources by kind word; a kind without any is left out.</param>
/// <param name="Monthly">The estimated cost a month in US dollars, of the loaded kinds (docs/raff-api.md#cost-estimate).</param>
public sealed record ProjectUse(IReadOnlyList<ResourceKind> Kinds, bool IsWhole, IReadOnlyDictionary<string, int> Counts, double Monthly)
{
    /// <summary>Resources of the loaded kinds; null while there are none.</summary>
    public int? Total => Kinds.Count == 0 ? null : Counts.Values.Sum();
}
