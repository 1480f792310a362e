using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Mutations of VMs, each in the VM's own project (docs/raff-api.md#virtual-machines, operations 15 to 29).</content>
public sealed partial class RaffClient
{
    /// <summary>Creates a VM, asynchronously.</summary>
    public Task<RaffResult<VirtualMachine>> CreateVmAsync(ProjectId project, CreateVm request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms") { Project = project, Body = request },
            root => AnswerReader.One<VirtualMachine>(root),
            cancellationToken);

    /// <summary>Deletes a VM.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteVmAsync(ProjectId project, ResourceId vm, DeleteVm request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "vms/{id}", vm.Value) { Project = project, Body = request },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Deletes up to 50 VMs of one project; each may fail on its own.</summary>
    public Task<RaffResult<BulkDeletion>> DeleteVmsAsync(
        ProjectId project, IReadOnlyList<ResourceId> vms, DeleteVm request, CancellationToken cancellationToken)
    {
        return ChangeAsync(
            new RaffCall(HttpMethod.Delete, "vms/bulk") { Project = project, Body = new { ids = vms, request.VolumeAction, request.DeleteVpc } },
            root => AnswerReader.One<BulkDeletion>(root),
            cancellationToken);
    }

    /// <summary>Starts a stopped VM.</summary>
    public Task<RaffResult<Acknowledgement>> StartVmAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "vms/{id}/start", vm.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Stops a running VM.</summary>
    public Task<RaffResult<Acknowledgement>> StopVmAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "vms/{id}/stop", vm.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Reboots a running VM.</summary>
    public Task<RaffResult<Acknowledgement>> RebootVmAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "vms/{id}/reboot", vm.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Reboots a running VM without a clean shutdown.</summary>
    public Task<RaffResult<Acknowledgement>> RebootVmHardAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "vms/{id}/reboot-hard", vm.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Generates a new password and emails it; the answer does not contain it.</summary>
    public Task<RaffResult<Acknowledgement>> ResetVmPasswordAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/reset-password", vm.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Resets the VM to its template; its data is lost.</summary>
    public Task<RaffResult<Acknowledgement>> FactoryResetVmAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/factory-reset", vm.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Renames a VM, 1 to 64 characters.</summary>
    public Task<RaffResult<Acknowledgement>> RenameVmAsync(ProjectId project, ResourceId vm, string name, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "vms/{id}/rename", vm.Value) { Project = project, Body = new { name } },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Reinstalls a VM from another template; its data is lost.</summary>
    public Task<RaffResult<Acknowledgement>> ReinstallVmAsync(ProjectId project, ResourceId vm, ReinstallVm request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/reinstall", vm.Value) { Project = project, Body = request },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Gives a stopped VM another plan.</summary>
    public Task<RaffResult<ResizeResult>> ResizeVmAsync(ProjectId project, ResourceId vm, int pricingId, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/resize", vm.Value) { Project = project, Body = new { pricingId } },
            root => AnswerReader.One<ResizeResult>(root),
            cancellationToken);

    /// <summary>Enlarges a stopped VM's disk to a size in GB.</summary>
    public Task<RaffResult<ResizeResult>> ResizeVmDiskAsync(ProjectId project, ResourceId vm, int newSize, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/disk/resize", vm.Value) { Project = project, Body = new { newSize } },
            root => AnswerReader.One<ResizeResult>(root),
            cancellationToken);

    /// <summary>Saves an image for new VMs.</summary>
    public Task<RaffResult<VmImage>> SaveVmImageAsync(ProjectId project, ResourceId vm, SaveImage request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/save-image", vm.Value) { Project = project, Body = request },
            root => AnswerReader.One<VmImage>(root),
            cancellationToken);
}
