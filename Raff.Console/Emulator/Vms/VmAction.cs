namespace Raff.Console.Emulator.Vms;

/// <summary>An action on a VM, or on something that requires a VM in a certain state.</summary>
internal enum VmAction
{
    Start,
    Stop,
    Reboot,
    HardReboot,
    Rename,
    ResetPassword,
    Reinstall,
    FactoryReset,
    ResizePlan,
    ResizeDisk,
    SaveImage,
    Snapshot,
    RestoreSnapshot,
    AttachVolume,
    DetachVolume,
    Backup,
    RestoreBackup,
    ChangeNetwork,
    Delete,
}
