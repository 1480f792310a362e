using System.Globalization;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>
/// The vendor's price rules: what a resource costs a month in US dollars, estimated from the catalog; null if the cost is unknown.
/// Invoices (terms, credits) are not in the API.
/// </summary>
public static class CostEstimate
{
    /// <summary>The hours of a month in the vendor's VM prices.</summary>
    public const double VmHours = 720;

    /// <summary>The hours of a month in the vendor's storage prices.</summary>
    public const double StorageHours = 730.5;

    private const int FreeBackups = 3;

    /// <summary>A VM: its plan and the storage added to it. A failed VM is not billed.</summary>
    public static double? Of(VirtualMachine vm, PriceBook prices) =>
        vm.Status == "failure" ? 0
        : prices.Plans.TryGetValue(vm.PricingId, out var plan) ? plan + (vm.AddedStorage * (prices.VolumeGb ?? 0))
        : Hourly(vm.PricePerHour, VmHours);

    /// <summary>A volume.</summary>
    public static double? Of(Volume volume, PriceBook prices) => prices.VolumeGb * volume.Size ?? Hourly(volume.PricePerHour, StorageHours);

    /// <summary>A snapshot.</summary>
    public static double? Of(Snapshot snapshot, PriceBook prices) => prices.SnapshotGb * Number(snapshot.Size) ?? Hourly(snapshot.PricePerHour, StorageHours);

    /// <summary>A public IP; one that came with its VM is free.</summary>
    public static double? Of(PublicIp ip, PriceBook prices) => !ip.Reserved ? 0 : ip.Type == "IPv6" ? prices.Ipv6 : prices.Ipv4;

    /// <summary>Backups; the three newest of each VM are free.</summary>
    public static IEnumerable<(Backup Row, double? Monthly)> Of(IEnumerable<Backup> backups, PriceBook prices)
    {
        foreach (var series in backups.GroupBy(backup => backup.ProductVm ?? backup.Id.Value, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var backup in series.OrderByDescending(backup => backup.CreatedAt).ThenBy(backup => backup.Id.Value, StringComparer.Ordinal))
            {
                yield return (backup, ++number <= FreeBackups ? 0 : Billed(backup, prices));
            }
        }
    }

    /// <summary>A backup that is not one of the free ones.</summary>
    public static double? Billed(Backup backup, PriceBook prices) =>
        prices.BackupGb * backup.StorageSize / 1024 ?? Hourly(backup.PricePerHour, StorageHours);

    private static double? Hourly(string? price, double hours) => Number(price) * hours;

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
