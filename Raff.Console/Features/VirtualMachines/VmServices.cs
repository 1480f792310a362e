using Raff.Console.Features.Resources;
using Raff.Console.Features.Resources.DetailPage;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Registers what is special about VMs: the dialogs of their commands and the tabs of their page.</summary>
public static class VmServices
{
    private const string Word = "vms";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddVirtualMachines(this IServiceCollection services) => services
        .AddVmCreate()
        .Form<RenameVmDialog>("vm.rename")
        .Form<ResizeVmDialog>("vm.resize", prepares: vm => vm.Status == "active")
        .Form<ResizeDiskDialog>("vm.resize-disk")
        .Form<ReinstallVmDialog>("vm.reinstall")
        .Form<SaveImageDialog>("vm.save-image")
        .Form<ConsolePolicyDialog>("vm.console-policy")
        .Form<AttachVpcDialog>("vm.attach-vpc")
        .Form<DetachVpcDialog>("vm.detach-vpc")
        .Form<AttachIpDialog>("vm.attach-ip")
        .Form<DetachIpDialog>("vm.detach-ip")
        .Form<AttachFirewallDialog>("vm.attach-firewall")
        .Form<DetachFirewallDialog>("vm.detach-firewall")
        .Form<AddTagDialog>("vm.add-tag")
        .Form<EditTagDialog>("vm.edit-tag", blocked: TagText.Missing)
        .Form<RemoveTagDialog>("vm.remove-tag", blocked: TagText.Missing)
        .Form<EditNoteDialog>("vm.edit-note")
        .Form<SnapshotVmDialog>("snapshot.create")
        .Form<BackUpVmDialog>("backup.create")
        .Form<CreateScheduleDialog>("schedule.create")
        .Form<DeleteVmDialog>("vm.delete")
        .AddBulkCommand(Word, "vm.start")
        .AddBulkCommand(Word, "vm.stop")
        .AddBulkCommand(Word, "vm.reboot")
        .AddBulkCommand<VirtualMachine, BulkTagFields>(Word, "vm.add-tag")
        .AddBulkCommand<VirtualMachine, BulkUntagFields>(Word, "vm.remove-tag", vm => TagText.Missing(vm) is null ? null : "It has no tags.")
        .AddBulkCommand<VirtualMachine, BulkFirewallFields>(Word, "vm.attach-firewall")
        .AddBulkCommand<VirtualMachine, BulkSnapshotFields>(Word, "snapshot.create")
        .AddBulkCommand<VirtualMachine, BulkBackupFields>(Word, "backup.create")
        .AddBulkCommand<VirtualMachine, BulkScheduleFields>(Word, "schedule.create")
        .AddBulkCommand<VirtualMachine, BulkDeleteVmFields>(Word, "vm.delete")
        .AddRowLink<VirtualMachine>(Word, "Duplicate", vm => $"/new?{VmCreateQuery.Like}={Uri.EscapeDataString(vm.Id.Value)}")
        .AddBulkCopy<VirtualMachine>(Word, "Copy addresses", vm => vm.PublicIpv4Address)
        .AddDetailTab<VmOverviewTab>(Word, DetailTab.Overview, "Overview")
        .AddDetailTab<VmNetworksTab>(Word, "networks", "Networks")
        .AddDetailTab<VmStorageTab>(Word, "storage", "Storage")
        .AddDetailTab<VmSnapshotsTab>(Word, "snapshots", "Snapshots")
        .AddDetailTab<VmBackupsTab>(Word, "backups", "Backups");

    private static IServiceCollection Form<TDialog>(
        this IServiceCollection services, string command, Func<VirtualMachine, bool>? prepares = null, Func<VirtualMachine, string?>? blocked = null)
        where TDialog : VmDialog =>
        services.AddRowDialog<TDialog, VirtualMachine>(Word, command, prepares, blocked);
}
