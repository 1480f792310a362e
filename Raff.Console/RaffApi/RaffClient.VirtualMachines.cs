using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Mutations of VMs, each in the VM's own project (api.md section 1.6, operations 15 to 29).</content>
public sealed partial class RaffClient
{
    /// <summary>Makes a VM; it settles later.</summary>
    public Task<RaffResult<VirtualMachine>> CreateVmAsync(ProjectId project, CreateVm request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms") { Project = project, Body = request }, root => AnswerReader.One<VirtualMachine>(root), cancellationToken);

    /// <summary>Deletes a VM.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteVmAsync(ProjectId project, ResourceId vm, DeleteVm request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "vms/{id}", vm.Value) { Project = project, Body = request }, AnswerReader.Acknowledgement, cancellationToken);

    /// <summary>Starts a stopped VM.</summary>
    public Task<RaffResult<Acknowledgement>> StartVmAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        VmActionAsync(project, vm, "vms/{id}/start", cancellationToken);

    /// <summary>Stops a running VM.</summary>
    public Task<RaffResult<Acknowledgement>> StopVmAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        VmActionAsync(project, vm, "vms/{id}/stop", cancellationToken);

    /// <summary>Reboots a running VM.</summary>
    public Task<RaffResult<Acknowledgement>> RebootVmAsync(ProjectId project, ResourceId vm, CancellationToken cancellationToken) =>
        VmActionAsync(project, vm, "vms/{id}/reboot", cancellationToken);

    private Task<RaffResult<Acknowledgement>> VmActionAsync(ProjectId project, ResourceId vm, string template, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, template, vm.Value) { Project = project }, AnswerReader.Acknowledgement, cancellationToken);
}
