using Raff.Console.Kinds;

namespace Raff.Console.Features.Projects;

/// <summary>What the lists that are held say of a project.</summary>
/// <param name="Kinds">The kinds whose whole list is held; of the others nothing is known.</param>
/// <param name="IsWhole">Whether these are all kinds.</param>
/// <param name="Counts">Resources by kind word; a kind without any is left out.</param>
/// <param name="Monthly">The estimated cost a month in US dollars, of the kinds held (api.md section 2.19).</param>
public sealed record ProjectUse(IReadOnlyList<ResourceKind> Kinds, bool IsWhole, IReadOnlyDictionary<string, int> Counts, double Monthly)
{
    /// <summary>Resources of the kinds held; null while none is.</summary>
    public int? Total => Kinds.Count == 0 ? null : Counts.Values.Sum();
}
