using System.Collections.Immutable;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>What one resource costs.</summary>
/// <param name="Kind">The route word of its kind.</param>
/// <param name="Row">The resource.</param>
/// <param name="Vm">The VM it is, or belongs to; null for none, or for one that is not loaded.</param>
/// <param name="Monthly">US dollars a month; null where the price is unknown.</param>
/// <param name="Idle">Why nothing uses it; null where something does.</param>
public sealed record CostLine(string Kind, IResource Row, VirtualMachine? Vm, double? Monthly, IdleReason? Idle)
{
    /// <summary>
    /// What a customer is charged a month, where the project has prices of its own (<see cref="Charge"/>); what Raff charges where it has none. Null where the
    /// price is unknown.
    /// </summary>
    public double? Charged { get; init; } = Monthly;

    /// <summary>Its project; null where the API does not say.</summary>
    public ProjectId? Project => Row.ProjectId;

    /// <summary>The tags of the VM it is, or belongs to.</summary>
    public ImmutableArray<string> Tags => [.. (Vm?.Tags ?? []).Select(tag => tag.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>US dollars an hour: VMs and addresses by the vendor's VM month, storage by its storage month; null where the price is unknown.</summary>
    public double? Hourly => Monthly / (Row is VirtualMachine or PublicIp ? CostEstimate.VmHours : CostEstimate.StorageHours);
}
