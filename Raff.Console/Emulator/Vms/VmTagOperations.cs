using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Operations 54-56: tags, each of one VM (docs/raff-api.md#tags-and-notes, C26).</summary>
internal static class VmTagOperations
{
    private const int MaxTags = 20;

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("addVMTag", "POST", "tags", "Add tag to VM", AddAsync) with { Body = typeof(AddVmTagRequest) },
        Of("updateVMTag", "PATCH", "tags/{tagId:guid}", "Update VM tag", UpdateAsync) with { Body = typeof(UpdateVmTagRequest) },
        Of("removeVMTag", "DELETE", "tags/{tagId:guid}", "Remove VM tag", RemoveAsync),
    ];

    private static Operation Of(string id, string method, string path, string summary, Handler handle) =>
        VmOperations.Change(id, method, path, summary, "vm.manage", handle) with { Answer = typeof(VmTagsBody) };

    private static async Task<object> AddAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        var request = call.Body<AddVmTagRequest>();
        DemandFreeName(vm, request.Name, null);
        if (vm.Tags.Count >= MaxTags)
        {
            throw RefusalException.Conflict($"VM {vm.Name} has {MaxTags} tags, which is the limit: remove one first.");
        }

        vm.Tags.Add(new() { Id = Guid.NewGuid(), VmSeq = vm.Seq, Name = request.Name, Priority = request.Priority ?? 0, CreatedAt = call.Now });
        // The order of equal priorities needs the new tag's key.
        await call.Db.SaveChangesAsync(cancel);
        return Answer(call, vm);
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var (vm, tag) = await FindAsync(call, cancel);
        var request = call.Body<UpdateVmTagRequest>();
        if (request.Name is { } name)
        {
            DemandFreeName(vm, name, tag);
            tag.Name = name;
        }

        tag.Priority = request.Priority ?? tag.Priority;
        return Answer(call, vm);
    }

    private static async Task<object> RemoveAsync(Call call, CancellationToken cancel)
    {
        var (vm, tag) = await FindAsync(call, cancel);
        vm.Tags.Remove(tag);
        return Answer(call, vm);
    }

    private static VmTagsBody Answer(Call call, VmRow vm)
    {
        vm.UpdatedAt = call.Now;
        return new(VmTagWire.AllOf(vm));
    }

    private static async Task<(VmRow Vm, VmTagRow Tag)> FindAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        var id = call.RouteGuid("tagId");
        return (vm, vm.Tags.Find(tag => tag.Id == id) ?? throw RefusalException.NotFound("Tag", id));
    }

    private static void DemandFreeName(VmRow vm, string name, VmTagRow? except)
    {
        if (vm.Tags.Exists(tag => tag != except && tag.Name == name))
        {
            throw RefusalException.Conflict($"VM {vm.Name} has the tag {name} already.");
        }
    }
}
