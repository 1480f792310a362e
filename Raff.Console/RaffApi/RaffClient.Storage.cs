using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Volumes, snapshots, backups and backup schedules (docs/raff-api.md#volumes, operations 62 to 85).</content>
public sealed partial class RaffClient
{
    /// <summary>Creates a volume, asynchronously.</summary>
    public Task<RaffResult<Volume>> CreateVolumeAsync(ProjectId project, CreateVolume request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "volumes") { Project = project, Body = request }, root => AnswerReader.One<Volume>(root), cancellationToken);

    /// <summary>Deletes a detached volume with its data.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteVolumeAsync(ProjectId project, ResourceId volume, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "volumes/{id}", volume.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Enlarges a volume to a size in GB.</summary>
    public Task<RaffResult<ResizeResult>> ResizeVolumeAsync(ProjectId project, ResourceId volume, int newSize, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "volumes/{id}", volume.Value) { Project = project, Body = new { newSize } },
            root => AnswerReader.One<ResizeResult>(root),
            cancellationToken);

    /// <summary>Attaches a volume to a VM.</summary>
    public Task<RaffResult<Volume>> AttachVolumeAsync(ProjectId project, ResourceId volume, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "volumes/{id}/attach", volume.Value) { Project = project, Body = new { vm_id = vm } },
            root => AnswerReader.One<Volume>(root),
            cancellationToken);

    /// <summary>Detaches a volume from its VM.</summary>
    public Task<RaffResult<Volume>> DetachVolumeAsync(ProjectId project, ResourceId volume, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "volumes/{id}/detach", volume.Value) { Project = project },
            root => AnswerReader.One<Volume>(root),
            cancellationToken);

    /// <summary>Takes a snapshot of a VM or a volume.</summary>
    public Task<RaffResult<Snapshot>> CreateSnapshotAsync(ProjectId project, CreateSnapshot request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "snapshots") { Project = project, Body = request },
            root => AnswerReader.One<Snapshot>(root),
            cancellationToken);

    /// <summary>Deletes a snapshot.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteSnapshotAsync(ProjectId project, ResourceId snapshot, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "snapshots/{id}", snapshot.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Restores the source to a snapshot; later changes are lost.</summary>
    public Task<RaffResult<Acknowledgement>> RestoreSnapshotAsync(ProjectId project, ResourceId snapshot, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "snapshots/{id}/restore", snapshot.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Renames a snapshot, 1 to 128 characters.</summary>
    public Task<RaffResult<Snapshot>> RenameSnapshotAsync(ProjectId project, ResourceId snapshot, string name, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "snapshots/{id}/rename", snapshot.Value) { Project = project, Body = new { name } },
            root => AnswerReader.One<Snapshot>(root),
            cancellationToken);

    /// <summary>Backs up a VM, asynchronously.</summary>
    public Task<RaffResult<Backup>> CreateBackupAsync(ProjectId project, CreateBackup request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "backups") { Project = project, Body = request }, root => AnswerReader.One<Backup>(root), cancellationToken);

    /// <summary>Deletes a backup; others of its series may go with it.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteBackupAsync(ProjectId project, ResourceId backup, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "backups/{id}", backup.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Restores the VM to a backup; later changes are lost.</summary>
    public Task<RaffResult<Backup>> RestoreBackupAsync(ProjectId project, ResourceId backup, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "backups/{id}/restore", backup.Value) { Project = project },
            root => AnswerReader.One<Backup>(root),
            cancellationToken);

    /// <summary>Deletes the entire series that a backup belongs to.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteBackupChainAsync(ProjectId project, ResourceId backup, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "backups/{id}/chain", backup.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Makes the next backup of a VM start a new series.</summary>
    public Task<RaffResult<Acknowledgement>> ResetBackupChainAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/backups/reset-chain", vm.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Creates a backup schedule.</summary>
    public Task<RaffResult<BackupSchedule>> CreateBackupScheduleAsync(ProjectId project, CreateBackupSchedule request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "backup-schedules") { Project = project, Body = request },
            root => AnswerReader.One<BackupSchedule>(root),
            cancellationToken);

    /// <summary>Changes a backup schedule.</summary>
    public Task<RaffResult<BackupSchedule>> UpdateBackupScheduleAsync(
        ProjectId project, ResourceId schedule, UpdateBackupSchedule request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "backup-schedules/{id}", schedule.Value) { Project = project, Body = request },
            root => AnswerReader.One<BackupSchedule>(root),
            cancellationToken);

    /// <summary>Deletes a backup schedule; its backups stay.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteBackupScheduleAsync(ProjectId project, ResourceId schedule, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "backup-schedules/{id}", schedule.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);
}
