using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about VMs: power, system, size, life. The rest: <see cref="VmPartCommands"/>.</summary>
public static class VmCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name that needs nothing but its VM; null for one that needs a form.</summary>
    public static Command? Plain(string name, VirtualMachine vm) => name switch
    {
        "vm.start" => Start(vm),
        "vm.stop" => Stop(vm),
        "vm.reboot" => Reboot(vm),
        "vm.hard-reboot" => HardReboot(vm),
        "vm.reset-password" => ResetPassword(vm),
        "vm.factory-reset" => FactoryReset(vm),
        "backup.reset-chain" => VmPartCommands.ResetBackupChain(vm),
        _ => null,
    };

    /// <summary>Makes a VM.</summary>
    public static Command Create(ProjectId project, CreateVm request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Command
        {
            Rule = VmActions.Create,
            Target = new CommandTarget("vms", null, request.Name, project),
            ResultKind = "vms",
            Send = async client => (await client.CreateVmAsync(project, request, None)).Map(vm => new CommandAnswer(vm.Id.Value)),
            Settling = Settling.At("active", "initiating", "provisioning", "booting") with
            {
                OfResult = true,
                Made = [new("name", request.Name)],
            },
            Consequences = ["Billing starts at once."],
        };
    }

    /// <summary>Starts it.</summary>
    public static Command Start(VirtualMachine vm) => Command.About("vm.start", vm, (client, project) => client.StartVmAsync(project, vm.Id, None)) with
    {
        Settling = Settling.At("active", "booting"),
        Inverse = "vm.stop",
    };

    /// <summary>Stops it.</summary>
    public static Command Stop(VirtualMachine vm) => Command.About("vm.stop", vm, (client, project) => client.StopVmAsync(project, vm.Id, None)) with
    {
        Settling = Settling.At("passive", "finalizing"),
        Consequences = ["What runs on it stops. If it does not shut down by itself, it is powered off.", "Its disk and addresses stay, and so does its price."],
        Inverse = "vm.start",
    };

    /// <summary>Reboots it.</summary>
    public static Command Reboot(VirtualMachine vm) => Command.About("vm.reboot", vm, (client, project) => client.RebootVmAsync(project, vm.Id, None)) with
    {
        Settling = Settling.At("active", "booting"),
        Consequences = ["What runs on it is interrupted until it is up again."],
    };

    /// <summary>Reboots it without asking its system.</summary>
    public static Command HardReboot(VirtualMachine vm) =>
        Command.About("vm.hard-reboot", vm, (client, project) => client.RebootVmHardAsync(project, vm.Id, None)) with
        {
            Settling = Settling.At("active", "booting"),
            Consequences = ["It is cut off like a computer that loses power. What was not written to disk is lost."],
        };

    /// <summary>Renames it.</summary>
    public static Command Rename(VirtualMachine vm, string name) =>
        Command.About("vm.rename", vm, (client, project) => client.RenameVmAsync(project, vm.Id, name, None)) with
        {
            Settling = Settling.Shown("name", name),
            Consequences = ["The host name inside the VM does not change."],
        };

    /// <summary>Gives it another plan.</summary>
    public static Command Resize(VirtualMachine vm, int pricingId) =>
        Command.About("vm.resize", vm, (client, project) => client.ResizeVmAsync(project, vm.Id, pricingId, None), note: Billed) with
        {
            Settling = Settling.Shown("pricing_id", pricingId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Consequences = ["The new price applies at once."],
        };

    /// <summary>Enlarges its disk to so many GB.</summary>
    public static Command ResizeDisk(VirtualMachine vm, int size) =>
        Command.About("vm.resize-disk", vm, (client, project) => client.ResizeVmDiskAsync(project, vm.Id, size, None), note: Billed) with
        {
            Settling = Settling.Shown("total_storage", size.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Consequences = ["A disk can only grow. The new price applies at once."],
        };

    /// <summary>Has a new password made and mailed.</summary>
    public static Command ResetPassword(VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return Command.About("vm.reset-password", vm, (client, project) => client.ResetVmPasswordAsync(project, vm.Id, None)) with
        {
            Settling = vm.Status == "active" ? Settling.At("active", "booting") : Settling.AtOnce,
            Consequences =
            [
                vm.Status == "active" ? "It reboots at once, which takes about a minute." : "The new password applies when it is started next.",
                "Raff mails the new password. It is not shown here.",
            ],
        };
    }

    /// <summary>Puts a template on it, in place of what its disk holds.</summary>
    public static Command Reinstall(VirtualMachine vm, ReinstallVm request) =>
        Command.About("vm.reinstall", vm, (client, project) => client.ReinstallVmAsync(project, vm.Id, request, None)) with
        {
            Settling = Settling.At("active", "provisioning", "booting") with { Limit = TimeSpan.FromMinutes(30) },
            Consequences = ["Everything on its disk is lost.", "Its snapshots and backups are deleted.", "Its id, addresses, volumes, tags and notes stay."],
            Rereads = [new("snapshots", null), new("backups", null)],
        };

    /// <summary>Puts it back to the template it was made from.</summary>
    public static Command FactoryReset(VirtualMachine vm) =>
        Command.About("vm.factory-reset", vm, (client, project) => client.FactoryResetVmAsync(project, vm.Id, None)) with
        {
            Settling = Settling.At("active", "provisioning", "booting") with { Limit = TimeSpan.FromMinutes(30) },
            Consequences = ["Everything on its disk is lost.", "Its snapshots are deleted.", "Its volumes, their snapshots and its backups stay."],
            Rereads = [new("snapshots", null)],
        };

    /// <summary>Deletes it. What goes with it is always said in so many words: the API's documentation and its schema disagree about the default.</summary>
    /// <param name="vm">The VM.</param>
    /// <param name="volumes">Its volumes, as far as they are known.</param>
    /// <param name="action">What happens to them.</param>
    /// <param name="deleteVpc">Whether a VPC goes that no other VM uses.</param>
    public static Command Delete(VirtualMachine vm, IReadOnlyCollection<Volume> volumes, VolumeAction action, bool deleteVpc)
    {
        ArgumentNullException.ThrowIfNull(volumes);
        var request = new DeleteVm(action, deleteVpc);
        return Command.About("vm.delete", vm, (client, project) => client.DeleteVmAsync(project, vm.Id, request, None)) with
        {
            Settling = Settling.Gone,
            BulkDeletion = request,
            Consequences =
            [
                "Everything on its disk is lost, and so are its snapshots, backup schedules and notes.",
                action is VolumeAction.Delete ? $"Its volumes are deleted{Named(volumes)}." : $"Its volumes are detached and stay{Named(volumes)}.",
                deleteVpc ? "Its VPC is deleted if no other VM uses it." : "Its VPC stays.",
                "A reserved public IP stays and is billed further; any other goes back to the pool.",
            ],
            Rereads = [.. volumes.Select(volume => new RowRef("volumes", volume.Id.Value)), new("ips", null), new("snapshots", null),
                new("backup-schedules", null), .. deleteVpc ? [new RowRef("vpcs", null)] : Array.Empty<RowRef>()],
        };
    }

    private static string Named(IReadOnlyCollection<Volume> volumes) =>
        volumes.Count == 0 ? "" : $": {string.Join(", ", volumes.Select(volume => volume.Name))}";

    private static string? Billed(ResizeResult result) => result.Billing is { NewMonthlyPrice: { } price }
        ? $"It costs ${price.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} a month from now on."
        : null;
}
