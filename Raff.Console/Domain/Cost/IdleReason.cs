namespace Raff.Console.Domain.Cost;

/// <summary>Why money is spent on something that nothing uses now.</summary>
public enum IdleReason
{
    /// <summary>A VM that is stopped: its disk, its addresses and its plan are billed further.</summary>
    StoppedVm,

    /// <summary>A volume that no VM has.</summary>
    UnattachedVolume,

    /// <summary>A reserved public IP that no VM has.</summary>
    FreeIp,

    /// <summary>A snapshot older than <see cref="IdleCost.OldSnapshot"/>.</summary>
    OldSnapshot,

    /// <summary>A backup beyond the free ones of its VM.</summary>
    ExtraBackup,
}
