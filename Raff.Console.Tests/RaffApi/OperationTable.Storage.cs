using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.RaffApi;

/// <content>Volumes, snapshots, backups and schedules.</content>
public static partial class OperationTable
{
    private static OperationCase[] Storage =>
    [
        OperationCase.Of(
            "CreateVolumeAsync",
            "POST volumes",
            "prj_staging",
            """{"name":"data","size":10,"volume_type":"nvme","filesystem_type":"ext4","vm_id":"vm-1"}""",
            Volume,
            (client, cancel) => client.CreateVolumeAsync(
                Staging,
                new CreateVolume { Name = "data", Size = 10, FilesystemType = "ext4", VmId = new ResourceId("vm-1") },
                cancel)),
        OperationCase.Of("DeleteVolumeAsync", "DELETE volumes/7", "prj_staging", null, Done, (client, cancel) =>
            client.DeleteVolumeAsync(Staging, new ResourceId("7"), cancel)),
        OperationCase.Of("ResizeVolumeAsync", "PATCH volumes/7", "prj_staging", """{"new_size":20}""", Resize, (client, cancel) =>
            client.ResizeVolumeAsync(Staging, new ResourceId("7"), 20, cancel)),
        OperationCase.Of("AttachVolumeAsync", "POST volumes/7/attach", "prj_staging", """{"vm_id":"vm-1"}""", Volume, (client, cancel) =>
            client.AttachVolumeAsync(Staging, new ResourceId("7"), new ResourceId("vm-1"), cancel)),
        OperationCase.Of("DetachVolumeAsync", "POST volumes/7/detach", "prj_staging", null, Volume, (client, cancel) =>
            client.DetachVolumeAsync(Staging, new ResourceId("7"), cancel)),
        OperationCase.Of(
            "CreateSnapshotAsync",
            "POST snapshots",
            "prj_staging",
            """{"resource_type":"volume","volume_id":7,"name":"before"}""",
            Snapshot,
            (client, cancel) => client.CreateSnapshotAsync(Staging, CreateSnapshot.OfVolume(new ResourceId("7"), "before"), cancel)),
        OperationCase.Of("DeleteSnapshotAsync", "DELETE snapshots/7", "prj_staging", null, Done, (client, cancel) =>
            client.DeleteSnapshotAsync(Staging, new ResourceId("7"), cancel)),
        OperationCase.Of("RestoreSnapshotAsync", "POST snapshots/7/restore", "prj_staging", null, Done, (client, cancel) =>
            client.RestoreSnapshotAsync(Staging, new ResourceId("7"), cancel)),
        OperationCase.Of("RenameSnapshotAsync", "PATCH snapshots/7/rename", "prj_staging", """{"name":"after"}""", Snapshot, (client, cancel) =>
            client.RenameSnapshotAsync(Staging, new ResourceId("7"), "after", cancel)),
        OperationCase.Of("CreateBackupAsync", "POST backups", "prj_staging", """{"vm_id":"vm-1"}""", Backup, (client, cancel) =>
            client.CreateBackupAsync(Staging, new CreateBackup(new ResourceId("vm-1"), null), cancel)),
        OperationCase.Of("DeleteBackupAsync", "DELETE backups/bk-1", "prj_staging", null, Done, (client, cancel) =>
            client.DeleteBackupAsync(Staging, new ResourceId("bk-1"), cancel)),
        OperationCase.Of("RestoreBackupAsync", "POST backups/bk-1/restore", "prj_staging", null, Backup, (client, cancel) =>
            client.RestoreBackupAsync(Staging, new ResourceId("bk-1"), cancel)),
        OperationCase.Of("DeleteBackupChainAsync", "DELETE backups/bk-1/chain", "prj_staging", null, Done, (client, cancel) =>
            client.DeleteBackupChainAsync(Staging, new ResourceId("bk-1"), cancel)),
        OperationCase.Of("ResetBackupChainAsync", "POST vms/vm-1/backups/reset-chain", "prj_staging", null, Done, (client, cancel) =>
            client.ResetBackupChainAsync(Staging, new ResourceId("vm-1"), cancel)),
        OperationCase.Of(
            "CreateBackupScheduleAsync",
            "POST backup-schedules",
            "prj_staging",
            """{"vm_id":"vm-1","type":"weekly","time":"8am","day_of_week":"Monday","keep_count":3}""",
            Schedule,
            (client, cancel) => client.CreateBackupScheduleAsync(
                Staging,
                new CreateBackupSchedule { VmId = new ResourceId("vm-1"), Type = "weekly", Time = "8am", DayOfWeek = "Monday", KeepCount = 3 },
                cancel)),
        OperationCase.Of(
            "UpdateBackupScheduleAsync",
            "PATCH backup-schedules/7",
            "prj_staging",
            """{"time":"9am","keep_count":4}""",
            Schedule,
            (client, cancel) => client.UpdateBackupScheduleAsync(Staging, new ResourceId("7"), new UpdateBackupSchedule(null, "9am", null, 4), cancel)),
        OperationCase.Of("DeleteBackupScheduleAsync", "DELETE backup-schedules/7", "prj_staging", null, Done, (client, cancel) =>
            client.DeleteBackupScheduleAsync(Staging, new ResourceId("7"), cancel)),
    ];
}
