using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about what a VM has: networks, firewalls, tags, notes, images, snapshots, backups, schedules.</summary>
public static class VmPartCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>Attaches a VPC, at an address of choice or any.</summary>
    public static Command AttachVpc(VirtualMachine vm, ResourceId vpc, string? address) =>
        Command.About("vm.attach-vpc", vm, (client, project) => client.AttachVpcAsync(project, vm.Id, vpc, address, None)) with
        {
            Rereads = [new("vpcs", vpc.Value)],
        };

    /// <summary>Detaches a VPC.</summary>
    public static Command DetachVpc(VirtualMachine vm, int nic) =>
        Command.About("vm.detach-vpc", vm, (client, project) => client.DetachVpcAsync(project, vm.Id, nic, None)) with
        {
            Consequences = ["Other VMs of that VPC can no longer reach it there."],
            Rereads = [new("vpcs", null)],
        };

    /// <summary>Attaches a public IP: a reserved one or a new one.</summary>
    public static Command AttachIp(VirtualMachine vm, AttachIp request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Command.About("vm.attach-ip", vm, (client, project) => client.AttachIpAsync(project, vm.Id, request, None),
            note: answer => $"Its address is {answer.IpAddress}.") with
        {
            Rereads = [new("ips", request.IpId?.Value)],
        };
    }

    /// <summary>Detaches a public IP.</summary>
    /// <param name="vm">The VM.</param>
    /// <param name="nic">The interface it is on.</param>
    /// <param name="address">The address.</param>
    /// <param name="isReserved">Whether it is reserved; null where that is unknown.</param>
    public static Command DetachIp(VirtualMachine vm, int nic, string address, bool? isReserved) =>
        Command.About("vm.detach-ip", vm, (client, project) => client.DetachIpAsync(project, vm.Id, nic, None)) with
        {
            Consequences =
            [
                $"The VM can no longer be reached at {address}.",
                isReserved switch
                {
                    true => "The address is reserved. It stays in the account and is billed further.",
                    false => "The address is not reserved. It is lost for good.",
                    null => "If the address is not reserved, it is lost for good.",
                },
            ],
            Rereads = [new("ips", null)],
        };

    /// <summary>Attaches a firewall to an interface.</summary>
    public static Command AttachFirewall(VirtualMachine vm, ResourceId firewall, int nic) =>
        Command.About("vm.attach-firewall", vm, (client, project) => client.AttachFirewallAsync(project, vm.Id, firewall, nic, None)) with
        {
            Rereads = [new("firewalls", firewall.Value)],
        };

    /// <summary>Detaches a firewall from an interface.</summary>
    public static Command DetachFirewall(VirtualMachine vm, ResourceId firewall, int nic) =>
        Command.About("vm.detach-firewall", vm, (client, project) => client.DetachFirewallAsync(project, vm.Id, firewall, nic, None)) with
        {
            Consequences = ["The default firewall remains. It blocks a few Windows ports and allows everything else."],
            Rereads = [new("firewalls", firewall.Value)],
        };

    /// <summary>Adds a tag.</summary>
    public static Command AddTag(VirtualMachine vm, string name, int priority) =>
        Command.About("vm.add-tag", vm, (client, project) => client.AddVmTagAsync(project, vm.Id, name, priority, None)) with
        {
            Settling = Settling.Shown("tag", name),
        };

    /// <summary>Renames a tag or changes its priority; null leaves as it is.</summary>
    public static Command EditTag(VirtualMachine vm, string tagId, string? name, int? priority) =>
        Command.About("vm.edit-tag", vm, (client, project) => client.UpdateVmTagAsync(project, vm.Id, tagId, name, priority, None)) with
        {
            Settling = name is null ? Settling.AtOnce : Settling.Shown("tag", name),
        };

    /// <summary>Removes a tag.</summary>
    public static Command RemoveTag(VirtualMachine vm, string tagId) =>
        Command.About("vm.remove-tag", vm, (client, project) => client.RemoveVmTagAsync(project, vm.Id, tagId, None)) with
        {
            Settling = Settling.Shown("no-tag", tagId),
        };

    /// <summary>Writes a note; an empty text empties it.</summary>
    /// <param name="vm">The VM.</param>
    /// <param name="type">Whose note.</param>
    /// <param name="content">The text.</param>
    /// <param name="exists">Whether there is one to replace.</param>
    public static Command EditNote(VirtualMachine vm, NoteType type, string content, bool exists = false) =>
        Command.About("vm.edit-note", vm, (client, project) => exists
            ? client.EditVmNoteAsync(project, vm.Id, type, content, None)
            : client.PutVmNoteAsync(project, vm.Id, type, content, None));

    /// <summary>Adds a line to a note, even if someone else changed the note in the meantime.</summary>
    public static Command AppendNote(VirtualMachine vm, NoteType type, string line) =>
        Command.About("vm.edit-note", vm, (client, project) => client.AppendVmNoteAsync(project, vm.Id, type, line, None));

    /// <summary>Says whether its console asks for a second factor.</summary>
    public static Command ConsolePolicy(VirtualMachine vm, bool requireMfa) =>
        Command.About("vm.console-policy", vm, (client, project) => client.SetVmConsolePolicyAsync(project, vm.Id, requireMfa, None)) with
        {
            Consequences = [requireMfa ? "Its console opens only for people who signed in to Raff with a second factor."
                : "Its console opens without a second factor."],
        };

    /// <summary>Saves an image to make VMs from.</summary>
    public static Command SaveImage(VirtualMachine vm, SaveImage request) =>
        Command.About("vm.save-image", vm, (client, project) => client.SaveVmImageAsync(project, vm.Id, request, None)) with
        {
            Consequences = ["Stop the VM first if what it writes must be complete in the image."],
        };

    /// <summary>Takes a snapshot.</summary>
    public static Command TakeSnapshot(VirtualMachine vm, string name) =>
        Command.About("snapshot.create", vm, (client, project) => client.CreateSnapshotAsync(project, CreateSnapshot.OfVm(vm.Id, name), None),
            snapshot => snapshot.Id.Value) with
        {
            ResultKind = "snapshots",
            Settling = Settling.At("active", "provisioning") with { Made = [new("name", name), new("product_vm", vm.Id.Value)] },
            Consequences = ["The snapshot is billed by its size until it is deleted."],
        };

    /// <summary>Takes a backup now.</summary>
    public static Command BackUp(VirtualMachine vm, string? name) =>
        Command.About(
            "backup.create", vm, (client, project) => client.CreateBackupAsync(project, new CreateBackup(vm.Id, name), None), backup => backup.Id.Value) with
        {
            ResultKind = "backups",
            Settling = Settling.At("ready", "pending", "creating") with
            {
                OfResult = true,
                Limit = TimeSpan.FromMinutes(30),
                Made = [new("product_vm", vm.Id.Value), .. name is null ? Array.Empty<RowSign>() : [new("name", name)]],
            },
            Consequences = ["The backup is billed by its size."],
        };

    /// <summary>Has the next backup begin a new series.</summary>
    public static Command ResetBackupChain(VirtualMachine vm) =>
        Command.About("backup.reset-chain", vm, (client, project) => client.ResetBackupChainAsync(project, vm.Id, None)) with
        {
            Consequences = ["The next backup is a full one. Earlier backups stay and can be restored."],
        };

    /// <summary>Makes a backup schedule.</summary>
    public static Command CreateSchedule(VirtualMachine vm, CreateBackupSchedule request) =>
        Command.About("schedule.create", vm, (client, project) => client.CreateBackupScheduleAsync(project, request, None), schedule => schedule.Id.Value) with
        {
            ResultKind = "backup-schedules",
            Settling = Settling.Making(new("product_vm", vm.Id.Value), new("type", request.Type)),
            Consequences = ["A VM that is stopped when its schedule runs is skipped."],
        };
}
