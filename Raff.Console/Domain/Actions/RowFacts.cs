using System.Globalization;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Actions;

/// <summary>The facts of a row by name: a command whose answer was lost checks them to find out whether it was carried out. Pure.</summary>
public static class RowFacts
{
    /// <summary>The status a failed VM, volume or backup has.</summary>
    public static bool IsFailure(string? status) => status is "failure" or "failed";

    /// <summary>A row's status; null if its kind has none.</summary>
    public static string? StatusOf(IResource row) => row switch
    {
        VirtualMachine vm => vm.Status,
        Volume volume => volume.Status,
        Snapshot snapshot => snapshot.Status is { Length: > 0 } status ? status : "saved",
        Backup backup => backup.Status,
        Vpc vpc => vpc.Status,
        PublicIp ip => ip.Status,
        _ => null,
    };

    /// <summary>A VM's status in the operator's words: the API says passive for stopped.</summary>
    public static string VmStatusWord(string status) => status switch
    {
        "passive" => "stopped",
        "failure" => "failed",
        _ => status,
    };

    /// <summary>A row's status in the operator's words.</summary>
    public static string StatusWord(IResource row, string status) => row is VirtualMachine ? VmStatusWord(status) : status;

    /// <summary>
    /// Whether a row shows a value in one of its fields, as the API names them; a <c>tag</c> is shown by a VM that has it, <c>no-tag</c> by one that has
    /// not.
    /// </summary>
    public static bool Shows(IResource row, string field, string value)
    {
        return (row, field) switch
        {
            (_, "name") => row.Name == value,
            (VirtualMachine vm, "pricing_id") => Number(vm.PricingId) == value,
            (VirtualMachine vm, "total_storage") => Number(vm.TotalStorage) == value,
            (VirtualMachine vm, "tag") => (vm.Tags ?? []).Any(tag => tag.Name == value),
            (VirtualMachine vm, "no-tag") => (vm.Tags ?? []).All(tag => tag.Id != value),
            (Volume volume, "size") => Number(volume.Size) == value,
            (Volume or Snapshot or Backup or BackupSchedule, "product_vm") => (VmBelongings.VmOf(row) ?? "") == value,
            (Snapshot snapshot, "type") => snapshot.Type == value,
            (BackupSchedule schedule, "type") => schedule.Type == value,
            (PublicIp ip, "type") => string.Equals(ip.Type, value, StringComparison.OrdinalIgnoreCase),
            (PublicIp ip, "reserved") => ip.Reserved == (value == "true"),
            _ => false,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
