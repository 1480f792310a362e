using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Operations 14-17, 19-21 and 28: list, create, get, delete and power (docs/raff-api.md#virtual-machines).</summary>
internal static class VmOperations
{
    private const string Tag = "Virtual Machines";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listVMs", Method = "GET", Path = "/api/v1/vms", Tag = Tag, Summary = "List VMs",
            Access = new Access.Project("vm.view"), Header = HeaderRule.VmList,
            Query =
            [
                new("project_id", QueryKind.Uuid, "Filter by project"),
                QueryField.Region,
                QueryField.Word("status", "Filter by status", VmStatus.All),
                .. QueryField.Paging(20),
            ],
            Answer = typeof(PageBody<VmWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "createVM", Method = "POST", Path = "/api/v1/vms", Tag = Tag, Summary = "Create VM",
            Access = new Access.Project("vm.create"), Header = HeaderRule.Mutation, Paid = true, Conflicts = true,
            Body = typeof(CreateVmRequest), Status = StatusCodes.Status201Created, Answer = typeof(ItemBody<VmWire>), Handle = VmCreation.HandleAsync,
        },
        new()
        {
            Id = "getVM", Method = "GET", Path = "/api/v1/vms/{id:guid}", Tag = Tag, Summary = "Get VM",
            Access = new Access.Project("vm.view"), Answer = typeof(ItemBody<VmWire>), Handle = GetAsync,
        },
        new()
        {
            Id = "deleteVM", Method = "DELETE", Path = "/api/v1/vms/{id:guid}", Tag = Tag, Summary = "Delete VM",
            Access = new Access.Project("vm.delete"), Header = HeaderRule.Mutation,
            Body = typeof(DeleteVmRequest), BodyOptional = true, Answer = typeof(DoneBody), Handle = VmDeletion.HandleAsync,
        },
        Power("startVM", "start", "Start VM", VmAction.Start, VmLifecycle.Boot, "is starting"),
        Power("stopVM", "stop", "Stop VM", VmAction.Stop, VmLifecycle.Stop, "is stopping"),
        Power("rebootVM", "reboot", "Reboot VM", VmAction.Reboot, VmLifecycle.Boot, "is rebooting"),
        Power("hardRebootVM", "reboot-hard", "Hard reboot VM", VmAction.HardReboot, VmLifecycle.Boot, "was switched off and is starting"),
    ];

    /// <summary>The VM in the path, tracked, with tags and interfaces, for operations that change it.</summary>
    /// <exception cref="RefusalException">404, 403.</exception>
    public static Task<VmRow> FindAsync(Call call, CancellationToken cancel) => FindAsync(call, call.Id, cancel);

    /// <summary>A VM, tracked, with tags and interfaces.</summary>
    /// <exception cref="RefusalException">404, 403.</exception>
    public static async Task<VmRow> FindAsync(Call call, Guid id, CancellationToken cancel)
    {
        var vm = await WithParts(call.Db.Vms).FirstOrDefaultAsync(row => row.Id == id, cancel);
        call.Admit(vm?.ProjectNumber, "VM", id);
        return vm!;
    }

    private static IQueryable<VmRow> WithParts(IQueryable<VmRow> rows) => rows.Include(row => row.Tags).Include(row => row.Nics).AsSplitQuery();

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        if (call.QueryGuid("project_id") is { } id)
        {
            var project = call.Caller.Find(id) ?? throw RefusalException.Forbidden($"Project {id} does not exist or this API key cannot reach it.");
            call.Demand(project);
            if (call.Project is { } named && named.Number != project.Number)
            {
                return new PageBody<VmWire>([], 0);
            }

            call.Project = project;
        }

        var (rows, total) = await ResourceList.PageAsync(call, call.Db.Vms.AsNoTracking(), "Vms", call.Query("status"), cancel);
        await AddPartsAsync(call.Db, rows, cancel);
        return new PageBody<VmWire>([.. rows.Select(row => VmWire.Of(row, call.Caller.Find(row.ProjectNumber)!))], total);
    }

    /// <summary>Loads tags and interfaces of a page. Three plain queries take a third of the time of EF's split include.</summary>
    private static async Task AddPartsAsync(EmulatorDbContext db, IReadOnlyList<VmRow> rows, CancellationToken cancel)
    {
        var byKey = rows.ToDictionary(row => row.Seq);
        var keys = byKey.Keys.ToList();
        foreach (var tag in await db.VmTags.AsNoTracking().Where(row => keys.Contains(row.VmSeq)).ToListAsync(cancel))
        {
            byKey[tag.VmSeq].Tags.Add(tag);
        }

        foreach (var nic in await db.Nics.AsNoTracking().Where(row => keys.Contains(row.VmSeq)).ToListAsync(cancel))
        {
            byKey[nic.VmSeq].Nics.Add(nic);
        }
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var vm = await WithParts(call.Db.Vms.AsNoTracking()).FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        return new ItemBody<VmWire>(VmWire.Of(vm!, call.Admit(vm?.ProjectNumber, "VM", call.Id)));
    }

    /// <summary>An operation that changes the VM in the path. It answers with a message unless a copy changes that.</summary>
    /// <param name="id">The operation's id.</param>
    /// <param name="method">The method.</param>
    /// <param name="path">The path behind the VM's id.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="permission">The permission in the VM's project.</param>
    /// <param name="handle">Does it.</param>
    public static Operation Change(
        string id, string method, string path, string summary, string permission, Handler handle) => new()
        {
            Id = id,
            Method = method,
            Path = "/api/v1/vms/{id:guid}/" + path,
            Tag = Tag,
            Summary = summary,
            Access = new Access.Project(permission),
            Header = HeaderRule.Mutation,
            Conflicts = true,
            Answer = typeof(DoneBody),
            Handle = handle,
        };

    private static Operation Power(string id, string verb, string summary, VmAction action, Action<Call, VmRow> begin, string done) =>
        Change(id, "POST", verb, summary, "vm.power", async (call, cancel) =>
        {
            var vm = await FindAsync(call, cancel);
            VmRules.Demand(vm, action);
            // Drop the remaining transitions of a stuck VM.
            await Transitions.CancelAsync(call.Db, VmLifecycle.Kind, vm.Seq, cancel);
            begin(call, vm);
            return new DoneBody($"VM {vm.Name} {done}.");
        });
}
