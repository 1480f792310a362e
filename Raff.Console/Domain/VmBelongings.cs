using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain;

/// <summary>What belongs to a VM: its volumes, snapshots, backups and backup schedules name it. Pure.</summary>
public static class VmBelongings
{
    /// <summary>The id of the VM that a row says it belongs to; null or empty for none.</summary>
    public static string? VmOf(IResource row) => row switch
    {
        Volume volume => volume.ProductVm,
        Snapshot snapshot => snapshot.ProductVm,
        Backup backup => backup.ProductVm,
        BackupSchedule schedule => schedule.ProductVm,
        _ => null,
    };

    /// <summary>Whether a row says that it belongs to a VM.</summary>
    public static bool IsOf(IResource row, VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return VmOf(row) == vm.Id.Value;
    }
}
