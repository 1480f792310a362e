using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Features.Resources.Create;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>
/// What the VMs of a draft cost, each part named (docs/raff-api.md#pricing). An estimate: invoices know terms and credits, the API does not. Pure.
/// </summary>
/// <param name="Parts">What one VM is made of.</param>
/// <param name="Vms">How many VMs.</param>
public sealed record VmCreateEstimate(ImmutableArray<EstimatePart> Parts, int Vms)
{
    /// <summary>Estimates a draft; null until a plan is chosen.</summary>
    public static VmCreateEstimate? Of(VmCreateDraft draft, VmCreateCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(catalog);
        if (catalog.PlanOf(draft) is not { } plan)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<EstimatePart>();
        parts.Add(new($"{PlanType(plan.VmType)} plan, {plan.Vcpu} vCPU, {plan.MemoryGib} GB, {plan.SsdGib} GB disk", plan.MonthlyPrice, plan.PricePerHour));
        if (draft.ExtraStorage is > 0 and <= VmCreateRules.MaxExtraStorage)
        {
            parts.Add(new(
                $"Extra disk, {CountText.Of(draft.ExtraStorage)} GB",
                draft.ExtraStorage * catalog.Disk?.PricePerGbMonth,
                draft.ExtraStorage * catalog.Disk?.PricePerGbHour));
        }

        if (draft.HasPublicIp)
        {
            parts.Add(new("Public IPv4", 0, 0, "Free with the VM"));
        }

        if (draft.Backup != VmCreateDraft.NoBackup)
        {
            parts.Add(new(draft.Backup == "weekly" ? "Weekly backups" : "Daily backups", 0, 0, catalog.Backups?.PricePerGbMonth is { } price
                ? $"The 3 newest are free, older ones {EstimatePart.Dollars(price)} per GB"
                : "The 3 newest are free"));
        }

        return new VmCreateEstimate(parts.ToImmutable(), draft.Names.Length);
    }

    /// <summary>A plan's type in words.</summary>
    public static string PlanType(string? type) => type switch
    {
        "standard" => "Standard",
        "premium" => "Premium",
        "windows" => "Windows",
        null or "" => "Other",
        _ => type,
    };
}
