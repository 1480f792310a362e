using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Volumes;

/// <summary>Registers what is special about volumes: their forms and dialogs.</summary>
public static class VolumeServices
{
    private const string Word = "volumes";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddVolumes(this IServiceCollection services) => services
        .AddCreateForm<VolumeCreateForm>(Word, StorageActions.CreateVolume)
        .AddRowDialog<AttachVolumeDialog, Volume>(Word, "volume.attach")
        .AddRowDialog<ResizeVolumeDialog, Volume>(Word, "volume.resize")
        .AddRowDialog<SnapshotVolumeDialog, Volume>(Word, "snapshot.create")
        .AddBulkCommand<Volume, BulkAttachVolumeFields>(Word, "volume.attach")
        .AddBulkCommand(Word, "volume.detach")
        .AddBulkCommand(Word, "volume.delete")
        .AddDetailTab<VolumeSnapshotsTab>(Word, "snapshots", "Snapshots");
}
