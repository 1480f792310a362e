using System.Globalization;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>How <see cref="CostEstimate"/> came to the cost of a resource, in a sentence that an operator can check (docs/raff-api.md#pricing). Pure.</summary>
public static class CostFormula
{
    /// <summary>The formula.</summary>
    /// <param name="row">The resource.</param>
    /// <param name="prices">The prices that the estimate used.</param>
    /// <param name="monthly">The estimate; null where the price is unknown.</param>
    public static string Of(IResource row, PriceBook prices, double? monthly)
    {
        ArgumentNullException.ThrowIfNull(prices);
        return row switch
        {
            VirtualMachine { Status: "failure" } => "A failed VM is not billed.",
            VirtualMachine vm when prices.Plans.TryGetValue(vm.PricingId, out var plan) => vm.AddedStorage > 0
                ? $"{Dollars(plan)} for plan {vm.PricingId} + {vm.AddedStorage} GB of added disk × {Rate(prices.VolumeGb)}"
                : $"{Dollars(plan)} for plan {vm.PricingId}",
            VirtualMachine vm => PerHour(vm.PricePerHour, CostEstimate.VmHours),
            Volume volume when prices.VolumeGb is not null => $"{volume.Size} GB × {Rate(prices.VolumeGb)}",
            Volume volume => PerHour(volume.PricePerHour, CostEstimate.StorageHours),
            Snapshot snapshot when prices.SnapshotGb is not null && monthly is not null => $"{snapshot.Size} GB × {Rate(prices.SnapshotGb)}",
            Snapshot snapshot => PerHour(snapshot.PricePerHour, CostEstimate.StorageHours),
            Backup when monthly == 0 => "One of the 3 newest backups of its VM, which are free.",
            Backup backup when prices.BackupGb is not null =>
                $"{(backup.StorageSize / 1024d).ToString("0.##", CultureInfo.InvariantCulture)} GB × {Rate(prices.BackupGb)}",
            Backup backup => PerHour(backup.PricePerHour, CostEstimate.StorageHours),
            PublicIp { Reserved: false } => "An address that comes with its VM is free.",
            PublicIp ip => monthly is { } price ? $"{Dollars(price)} for a reserved {ip.Type} address" : "The catalog names no price for this address.",
            Vpc or Firewall or BackupSchedule => "Free of charge.",

            // A kind that this console does not know the price rules of.
            _ => monthly is { } price ? $"{Dollars(price)} a month, by the rule of its kind." : "The price is not known.",
        };
    }

    /// <summary>What its price depends on, in words.</summary>
    public static string Quantity(IResource row) => row switch
    {
        VirtualMachine vm => $"{vm.Cpu} vCPU, {vm.Ram} GB, plan {vm.PricingId}{(vm.AddedStorage > 0 ? $" + {vm.AddedStorage} GB disk" : "")}",
        Volume volume => $"{volume.Size} GB",
        Snapshot snapshot => $"{snapshot.Size} GB",
        Backup backup => $"{(backup.StorageSize / 1024d).ToString("0.##", CultureInfo.InvariantCulture)} GB",
        PublicIp ip => ip.Reserved ? $"reserved {ip.Type}" : ip.Type,
        _ => "",
    };

    private static string PerHour(string? price, double hours) => string.IsNullOrEmpty(price)
        ? "Neither the catalog nor the API names a price."
        : $"${price} per hour × {hours.ToString(CultureInfo.InvariantCulture)} hours. The catalog names no price for it.";

    private static string Rate(double? price) => price is { } known ? CostText.Rate(known) : "an unknown price";

    private static string Dollars(double amount) => CostText.Dollars(amount);
}
