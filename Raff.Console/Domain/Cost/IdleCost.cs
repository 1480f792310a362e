using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>Tells committed money from idle money (docs/raff-api.md#pricing). Pure.</summary>
public static class IdleCost
{
    /// <summary>The age at which a snapshot is called old.</summary>
    public static readonly TimeSpan OldSnapshot = TimeSpan.FromDays(90);

    /// <summary>Why a resource is idle; null where it is in use, or costs nothing.</summary>
    /// <param name="row">The resource.</param>
    /// <param name="monthly">What it costs a month; null where that is unknown.</param>
    /// <param name="now">The time.</param>
    public static IdleReason? Of(IResource row, double? monthly, DateTimeOffset now) => (row, monthly) switch
    {
        (_, 0) => null,
        (VirtualMachine { Status: "passive" }, _) => IdleReason.StoppedVm,
        (Volume { Status: "available", ProductVm: null or "" }, _) => IdleReason.UnattachedVolume,
        (PublicIp { Reserved: true, Status: "free" }, _) => IdleReason.FreeIp,
        (Snapshot snapshot, _) when now - snapshot.CreatedAt > OldSnapshot => IdleReason.OldSnapshot,
        (Backup, > 0) => IdleReason.ExtraBackup,
        _ => null,
    };

    /// <summary>A reason in words, for many: "Stopped VMs".</summary>
    public static string Words(IdleReason reason) => reason switch
    {
        IdleReason.StoppedVm => "Stopped VMs",
        IdleReason.UnattachedVolume => "Unattached volumes",
        IdleReason.FreeIp => "Free reserved IPs",
        IdleReason.OldSnapshot => $"Snapshots older than {OldSnapshot.TotalDays:0} days",
        IdleReason.ExtraBackup => "Backups beyond the free ones",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
