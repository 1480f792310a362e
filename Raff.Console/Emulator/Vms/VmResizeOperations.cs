using System.Globalization;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// Operations 26 and 27: another plan, a larger disk. The VM must be stopped and stays stopped (docs/raff-api.md#c17). A plan includes its disk
/// if that is larger; disks never shrink.
/// </summary>
internal static class VmResizeOperations
{
    // The same limit as at creation (CreateVMRequest.extra_storage).
    private const int MaxAddedStorage = 10_000;

    // The billed hours of a month (docs/raff-api.md#pricing).
    private const int HoursPerMonth = 720;

    public static IReadOnlyList<Operation> All { get; } =
    [
        VmOperations.Change("resizeVM", "POST", "resize", "Resize VM", "vm.manage", ResizeAsync) with
        {
            Body = typeof(ResizeVmRequest), Answer = typeof(ResizeBody), MayCharge = true,
        },
        VmOperations.Change("resizeVMDisk", "POST", "disk/resize", "Resize VM disk", "vm.manage", ResizeDiskAsync) with
        {
            Body = typeof(ResizeVmDiskRequest), Answer = typeof(ResizeBody), MayCharge = true,
        },
    ];

    private static async Task<object> ResizeAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.ResizePlan);
        var plan = await VmCreation.PlanAsync(call, call.Body<ResizeVmRequest>().PricingId, cancel);
        if (plan.Id == vm.PlanId)
        {
            throw RefusalException.Invalid($"VM {vm.Name} has plan {plan.Id} already.");
        }

        VmTemplates.DemandTier(vm.IsWindows, plan);
        var added = Math.Max(0, vm.Storage + vm.AddedStorage - plan.SsdGib);
        var billing = await ChargeAsync(call, vm, VmCreation.Price(plan, added), cancel);
        (vm.PlanId, vm.Cpu, vm.Ram, vm.Storage, vm.AddedStorage) = (plan.Id, plan.Vcpu, plan.MemoryGib, plan.SsdGib, added);
        return new ResizeBody($"VM {vm.Name} has plan {plan.Id} now: {plan.Vcpu} vCPU, {plan.MemoryGib} GB of memory.", vm.Id.ToString(), billing);
    }

    private static async Task<object> ResizeDiskAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.ResizeDisk);
        var size = call.Body<ResizeVmDiskRequest>().NewSize;
        var total = vm.Storage + vm.AddedStorage;
        if (size <= total)
        {
            throw RefusalException.Invalid($"new_size must be more than the {total} GB that the disk of VM {vm.Name} has: disks only grow.");
        }

        if (size - vm.Storage > MaxAddedStorage)
        {
            throw RefusalException.Invalid(
                $"new_size must be at most {vm.Storage + MaxAddedStorage}: plan {vm.PlanId} brings {vm.Storage} GB, {MaxAddedStorage} GB can be added.");
        }

        var plan = await VmCreation.PlanAsync(call, vm.PlanId, cancel);
        var billing = await ChargeAsync(call, vm, VmCreation.Price(plan, size - vm.Storage), cancel);
        vm.AddedStorage = size - vm.Storage;
        return new ResizeBody($"The disk of VM {vm.Name} has {size} GB now.", vm.Id.ToString(), billing);
    }

    /// <summary>Sets the new price, and charges or credits a subscription for the rest of its month.</summary>
    /// <exception cref="RefusalException">402: it costs more, and the balance does not cover that.</exception>
    private static async Task<ResizeBillingWire?> ChargeAsync(Call call, VmRow vm, string price, CancellationToken cancel)
    {
        var (before, after) = (Hourly(vm.PricePerHour), Hourly(price));
        var subscribed = vm.BillingType == "subscription";
        var due = subscribed ? Math.Round((after - before) * HoursPerMonth * RestOfMonth(vm.CreatedAt, call.Now), 2) : 0;
        if (after > before)
        {
            var account = await Billing.DemandBalanceAsync(call, due, cancel);
            account.Balance -= due;
        }
        else if (due < 0)
        {
            (await Billing.AccountAsync(call, cancel)).Balance -= due;
        }

        vm.PricePerHour = price;
        vm.UpdatedAt = call.Now;
        var type = after > before ? "upgrade" : after < before ? "downgrade" : "none";
        return subscribed ? new(type, due, 0, Math.Max(due, 0), Math.Round(after * HoursPerMonth, 2), price) : null;
    }

    private static decimal Hourly(string price) => decimal.Parse(price, CultureInfo.InvariantCulture);

    /// <summary>The remaining share of the current billing month, from 0 to 1.</summary>
    private static decimal RestOfMonth(DateTimeOffset created, DateTimeOffset now)
    {
        var months = ((now.Year - created.Year) * 12) + now.Month - created.Month;
        var start = created.AddMonths(months);
        if (start > now)
        {
            start = created.AddMonths(--months);
        }

        var end = created.AddMonths(months + 1);
        return (decimal)((end - now) / (end - start));
    }
}
