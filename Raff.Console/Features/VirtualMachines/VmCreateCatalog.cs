using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>What VMs can be made from, and what that costs.</summary>
/// <param name="Templates">The templates.</param>
/// <param name="Plans">The plans.</param>
/// <param name="Regions">The regions.</param>
/// <param name="Disk">What extra disk costs; null where that is unknown.</param>
/// <param name="Backups">What backups cost; null where that is unknown.</param>
public sealed record VmCreateCatalog(
    ImmutableArray<Template> Templates, ImmutableArray<VmPlan> Plans, ImmutableArray<Region> Regions, StoragePrice? Disk, StoragePrice? Backups)
{
    /// <summary>A template; null for an id that is not in the catalog.</summary>
    public Template? TemplateOf(VmCreateDraft draft) => Templates.FirstOrDefault(template => template.Id == draft?.Template);

    /// <summary>A plan; null for an id that is not in the catalog.</summary>
    public VmPlan? PlanOf(VmCreateDraft draft) => Plans.FirstOrDefault(plan => plan.Id == draft?.Plan);

    /// <summary>The code of the region to create in: the chosen one, else the default one.</summary>
    public string RegionOf(VmCreateDraft draft) =>
        Regions.FirstOrDefault(region => region.Code == draft?.Region)?.Code
        ?? (Regions.FirstOrDefault(region => region.IsDefault) ?? Regions.FirstOrDefault())?.Code
        ?? "us-east";
}
