using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Which action is allowed in which state (docs/raff-api.md#vm-lifecycle, C17 and C29): the one table behind every refusal.</summary>
internal static class VmRules
{
    private static readonly string[] Running = [VmStatus.Active];
    private static readonly string[] Stopped = [VmStatus.Passive];
    private static readonly string[] Settled = [VmStatus.Active, VmStatus.Passive];

    // A hard reboot is for stuck VMs.
    private static readonly string[] PoweredOn = [VmStatus.Active, VmStatus.Booting, VmStatus.Finalizing];
    private static readonly string[] Repairable = [VmStatus.Active, VmStatus.Passive, VmStatus.Failure];

    /// <summary>The words for an action in a message, and the states it is allowed in; null for any.</summary>
    private static (string Words, string[]? Allowed) Of(VmAction action) => action switch
    {
        VmAction.Start => ("be started", Stopped),
        VmAction.Stop => ("be stopped", Running),
        VmAction.Reboot => ("be rebooted", Running),
        VmAction.HardReboot => ("be rebooted hard", PoweredOn),
        VmAction.Rename => ("be renamed", null),
        VmAction.ResetPassword => ("have its password reset", null),
        VmAction.Reinstall => ("be reinstalled", Repairable),
        VmAction.FactoryReset => ("be reset to its original template", Repairable),
        VmAction.ResizePlan => ("be resized", Stopped),
        VmAction.ResizeDisk => ("have its disk resized", Stopped),
        VmAction.SaveImage => ("be saved as an image", null),
        VmAction.Snapshot => ("have a snapshot taken", Running),
        VmAction.RestoreSnapshot => ("be reverted to a snapshot", Stopped),
        VmAction.AttachVolume => ("have a volume attached", Settled),
        VmAction.DetachVolume => ("have a volume detached", Settled),
        VmAction.Backup => ("be backed up", Running),
        VmAction.RestoreBackup => ("be restored from a backup", Stopped),
        VmAction.ChangeNetwork => ("have its network changed", Settled),
        VmAction.Delete => ("be deleted", null),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>Refuses an action that the VM's state does not allow.</summary>
    /// <exception cref="RefusalException">409 with the current and the required state.</exception>
    public static void Demand(VmRow vm, VmAction action)
    {
        var (words, allowed) = Of(action);
        if (allowed is not null && !allowed.Contains(vm.Status))
        {
            throw RefusalException.Conflict($"VM {vm.Name} is {vm.Status}; it must be {BodyCheck.OneOf(allowed)} to {words}.");
        }
    }
}
