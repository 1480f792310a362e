using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Snapshots;

/// <summary>Operations 68-73: snapshots (docs/raff-api.md#snapshots).</summary>
internal static class SnapshotOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listSnapshots", Method = "GET", Path = "/api/v1/snapshots", Tag = "Snapshots", Summary = "List snapshots",
            Access = new Access.Project("snapshot.view"), Header = HeaderRule.List,
            Query =
            [
                new("vm_id", QueryKind.Uuid, "Filter by source VM"),
                new("volume_id", QueryKind.Integer, "Filter by source volume"),
                QueryField.Word("type", "Filter by source type", "vm", "volume"),
                .. QueryField.Paging(50),
            ],
            Answer = typeof(PageBody<SnapshotWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getSnapshot", Method = "GET", Path = "/api/v1/snapshots/{id:long}", Tag = "Snapshots", Summary = "Get snapshot",
            Access = new Access.Project("snapshot.view"), Header = HeaderRule.ByIdRequiredByOpenApi,
            Answer = typeof(ItemBody<SnapshotWire>), Handle = GetAsync,
        },
        Change("createSnapshot", "POST", "", "Create snapshot", "snapshot.create", SnapshotChanges.CreateAsync) with
        {
            Body = typeof(CreateSnapshotRequest), Status = StatusCodes.Status201Created, Paid = true,
        },
        Change("deleteSnapshot", "DELETE", "/{id:long}", "Delete snapshot", "snapshot.delete", SnapshotChanges.DeleteAsync) with { Answer = typeof(DoneBody) },
        Change("restoreSnapshot", "POST", "/{id:long}/restore", "Restore snapshot", "snapshot.restore", SnapshotChanges.RestoreAsync) with
        {
            Answer = typeof(DoneBody),
        },
        Change("renameSnapshot", "PATCH", "/{id:long}/rename", "Rename snapshot", "snapshot.manage", SnapshotChanges.RenameAsync) with
        {
            Body = typeof(RenameSnapshotRequest), Conflicts = false,
        },
    ];

    private static Operation Change(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = "/api/v1/snapshots" + path,
        Tag = "Snapshots",
        Summary = summary,
        Access = new Access.Project(permission),
        Header = HeaderRule.Mutation,
        Conflicts = true,
        Answer = typeof(ItemBody<SnapshotWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var rows = call.Db.Snapshots.AsNoTracking();
        var (vm, volume, type) = (call.QueryGuid("vm_id"), call.QueryLong("volume_id"), call.Query("type"));
        var (page, total) = vm is null && volume is null
            ? await ResourceList.PageAsync(call, rows, "Snapshots", type, cancel)
            : await ResourceList.FilteredAsync(
                call,
                rows.Where(row => (vm == null || row.VmId == vm) && (volume == null || row.VolumeId == volume) && (type == null || row.Type == type)),
                cancel);
        return new PageBody<SnapshotWire>([.. page.Select(row => SnapshotWire.Of(call, row))], total);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var row = await call.Db.Snapshots.AsNoTracking().FirstOrDefaultAsync(row => row.Seq == call.NumericId, cancel);
        call.Admit(row?.ProjectNumber, "Snapshot", call.NumericId);
        return new ItemBody<SnapshotWire>(SnapshotWire.Of(call, row!));
    }
}
