namespace Raff.Console.Emulator.Vms;

/// <summary>What can be done to a VM, or to something that needs it in a certain state.</summary>
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
