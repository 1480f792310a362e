using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Vms;

/// <summary>
/// Operation 18: deletes up to 50 VMs independently. Here text and schema agree that volumes and VPCs are deleted too unless the request says
/// otherwise.
/// </summary>
internal static class VmBulkDeletion
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "deleteVMsBulk", Method = "DELETE", Path = "/api/v1/vms/bulk", Tag = "Virtual Machines", Summary = "Bulk delete VMs",
            Access = new Access.Project("vm.delete"), Header = HeaderRule.Mutation,
            Body = typeof(DeleteVmsBulkRequest), Answer = typeof(BulkDeleteBody), Handle = HandleAsync,
        },
    ];

    private static async Task<object> HandleAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<DeleteVmsBulkRequest>();
        var results = new List<BulkDeleteItemWire>();
        foreach (var id in request.Ids)
        {
            results.Add(await DeleteAsync(call, request, id, cancel));
        }

        var deleted = results.Count(result => result.Success);
        var failed = results.Count - deleted;
        var message = failed == 0 ? $"{deleted} VMs were deleted." : $"{deleted} VMs were deleted, {failed} were not.";
        return new BulkDeleteBody(message, results.Count, deleted, failed, results, deleted > 0);
    }

    private static async Task<BulkDeleteItemWire> DeleteAsync(Call call, DeleteVmsBulkRequest request, Guid id, CancellationToken cancel)
    {
        try
        {
            var vm = await VmOperations.FindAsync(call, id, cancel);
            await VmDeletion.DeleteAsync(call, vm, request.VolumeAction != "detach", request.DeleteVpc ?? true, cancel);
            return new(id, true, $"VM {vm.Name} was deleted.");
        }
        catch (RefusalException refusal)
        {
            // Refusals come before the first change, so there is nothing to undo.
            return new(id, false, $"VM {id} was not deleted.", refusal.Message);
        }
    }
}
