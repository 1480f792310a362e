using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Volumes;

/// <summary>Operations 61-67: volumes (docs/raff-api.md#volumes).</summary>
internal static class VolumeOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listVolumes", Method = "GET", Path = "/api/v1/volumes", Tag = "Volumes", Summary = "List volumes",
            Access = new Access.Project("volume.view"), Header = HeaderRule.List,
            Query = [new("vm_id", QueryKind.Uuid, "Filter by the VM they are attached to"), QueryField.Region, .. QueryField.Paging(50)],
            Answer = typeof(PageBody<VolumeWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getVolume", Method = "GET", Path = "/api/v1/volumes/{id:long}", Tag = "Volumes", Summary = "Get volume",
            Access = new Access.Project("volume.view"), Header = HeaderRule.ByIdRequiredByOpenApi,
            Answer = typeof(ItemBody<VolumeWire>), Handle = GetAsync,
        },
        Change("createVolume", "POST", "", "Create volume", "volume.create", VolumeChanges.CreateAsync) with
        {
            Body = typeof(CreateVolumeRequest), Status = StatusCodes.Status202Accepted, Paid = true,
        },
        Change("deleteVolume", "DELETE", "/{id:long}", "Delete volume", "volume.delete", VolumeChanges.DeleteAsync) with { Answer = typeof(DoneBody) },
        Change("resizeVolume", "PATCH", "/{id:long}", "Resize volume", "volume.manage", VolumeChanges.ResizeAsync) with
        {
            Body = typeof(ResizeVolumeRequest), Answer = typeof(ResizeBody), Paid = true,
        },
        Change("attachVolume", "POST", "/{id:long}/attach", "Attach volume to VM", "volume.attach", VolumeChanges.AttachAsync) with
        {
            Body = typeof(AttachVolumeRequest),
        },
        Change("detachVolume", "POST", "/{id:long}/detach", "Detach volume from VM", "volume.attach", VolumeChanges.DetachAsync),
    ];

    private static Operation Change(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = "/api/v1/volumes" + path,
        Tag = "Volumes",
        Summary = summary,
        Access = new Access.Project(permission),
        Header = HeaderRule.Mutation,
        Conflicts = true,
        Answer = typeof(ItemBody<VolumeWire>),
        Handle = handle,
    };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var rows = call.Db.Volumes.AsNoTracking();
        var (page, total) = call.QueryGuid("vm_id") is { } vm
            ? await ResourceList.FilteredAsync(call, rows.Where(row => row.VmId == vm), cancel)
            : await ResourceList.PageAsync(call, rows, "Volumes", null, cancel);
        return new PageBody<VolumeWire>([.. page.Select(row => VolumeWire.Of(call, row))], total);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var row = await call.Db.Volumes.AsNoTracking().FirstOrDefaultAsync(row => row.Seq == call.NumericId, cancel);
        call.Admit(row?.ProjectNumber, "Volume", call.NumericId);
        return new ItemBody<VolumeWire>(VolumeWire.Of(call, row!));
    }
}
