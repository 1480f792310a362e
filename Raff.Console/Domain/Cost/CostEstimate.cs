using System.Globalization;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>
/// What resources cost a month, estimated from the catalog by the rules of api.md section 2.19; invoices (terms, credits) are not in the API.
/// </summary>
public static class CostEstimate
{
    /// <summary>Hours that a month of a VM has in the vendor's prices.</summary>
    public const double VmHours = 720;

    /// <summary>Hours that a month of storage has in the vendor's prices.</summary>
    public const double StorageHours = 730.5;

    private const int FreeBackups = 3;

    /// <summary>Each row with its monthly estimate in US dollars; null where nothing says what it costs.</summary>
    public static IEnumerable<(IResource Row, double? Monthly)> Of(IEnumerable<IResource> rows, PriceBook prices)
    {
        var backups = new List<Backup>();
        foreach (var row in rows)
        {
            if (row is Backup backup)
            {
                backups.Add(backup);
            }
            else
            {
                yield return (row, Monthly(row, prices));
            }
        }

        // The three newest backups of a VM are free.
        foreach (var series in backups.GroupBy(backup => backup.ProductVm ?? backup.Id.Value, StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var backup in series.OrderByDescending(backup => backup.CreatedAt).ThenBy(backup => backup.Id.Value, StringComparer.Ordinal))
            {
                yield return (backup, ++number <= FreeBackups ? 0 : prices.BackupGb * backup.StorageSize / 1024 ?? Hourly(backup.PricePerHour, StorageHours));
            }
        }
    }

    private static double? Monthly(IResource row, PriceBook prices) => row switch
    {
        // A failed VM is not billed (api.md section 2.1).
        VirtualMachine { Status: "failure" } => 0,
        VirtualMachine vm => prices.Plans.TryGetValue(vm.PricingId, out var plan) ? plan + (vm.AddedStorage * (prices.VolumeGb ?? 0)) : Hourly(vm.PricePerHour, VmHours),
        Volume volume => prices.VolumeGb * volume.Size ?? Hourly(volume.PricePerHour, StorageHours),
        Snapshot snapshot => prices.SnapshotGb * Number(snapshot.Size) ?? Hourly(snapshot.PricePerHour, StorageHours),
        PublicIp { Reserved: false } => 0,
        PublicIp ip => ip.Type == "IPv6" ? prices.Ipv6 : prices.Ipv4,
        BackupSchedule or Vpc or Firewall => 0,
        _ => null,
    };

    private static double? Hourly(string? price, double hours) => Number(price) * hours;

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
