using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Firewalls and the network interfaces of VMs (docs/raff-api.md#firewalls, operations 42 to 53).</content>
public sealed partial class RaffClient
{
    /// <summary>Creates a firewall.</summary>
    public Task<RaffResult<Firewall>> CreateFirewallAsync(ProjectId project, CreateFirewall request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "security-groups") { Project = project, Body = request },
            root => AnswerReader.One<Firewall>(root),
            cancellationToken);

    /// <summary>Rule templates for new firewalls.</summary>
    public Task<RaffResult<IReadOnlyList<FirewallTemplate>>> ListFirewallTemplatesAsync(CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("security-groups/templates"), root => AnswerReader.List<FirewallTemplate>(root).Rows, cancellationToken);

    /// <summary>Changes a firewall's name, description or whole set of rules.</summary>
    public Task<RaffResult<Firewall>> UpdateFirewallAsync(
        ProjectId project, ResourceId firewall, UpdateFirewall request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Put, "security-groups/{id}", firewall.Value) { Project = project, Body = request },
            root => AnswerReader.One<Firewall>(root),
            cancellationToken);

    /// <summary>Deletes a firewall.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteFirewallAsync(ProjectId project, ResourceId firewall, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "security-groups/{id}", firewall.Value) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>The network interfaces of a VM.</summary>
    public Task<RaffResult<IReadOnlyList<VmNetwork>>> ListVmNetworksAsync(ResourceId vm, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("vms/{id}/networks", vm.Value) with { Lane = lane }, root => AnswerReader.List<VmNetwork>(root).Rows, cancellationToken);

    /// <summary>Attaches a VM to a VPC, optionally with a chosen address.</summary>
    public Task<RaffResult<Acknowledgement>> AttachVpcAsync(
        ProjectId project, ResourceId vm, ResourceId vpc, string? ip, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/vpc", vm.Value) { Project = project, Body = new { vpc_id = vpc, ip } },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Detaches a VM from a VPC.</summary>
    public Task<RaffResult<Acknowledgement>> DetachVpcAsync(ProjectId project, ResourceId vm, int nicId, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "vms/{id}/vpc/{nicId}", vm.Value, Digits(nicId)) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Attaches a public IP to a VM.</summary>
    public Task<RaffResult<AttachedIp>> AttachIpAsync(ProjectId project, ResourceId vm, AttachIp request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/ip", vm.Value) { Project = project, Body = request },
            root => AnswerReader.One<AttachedIp>(root),
            cancellationToken);

    /// <summary>Detaches a public IP from a VM; one that is not reserved is lost.</summary>
    public Task<RaffResult<Acknowledgement>> DetachIpAsync(ProjectId project, ResourceId vm, int nicId, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "vms/{id}/ip/{nicId}", vm.Value, Digits(nicId)) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Attaches a firewall to a VM's interface.</summary>
    public Task<RaffResult<Acknowledgement>> AttachFirewallAsync(
        ProjectId project, ResourceId vm, ResourceId firewall, int nicId, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vms/{id}/security-groups", vm.Value) { Project = project, Body = new { security_group_id = firewall, nicId } },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    /// <summary>Detaches a firewall from a VM's interface.</summary>
    public Task<RaffResult<Acknowledgement>> DetachFirewallAsync(
        ProjectId project, ResourceId vm, ResourceId firewall, int nicId, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "vms/{id}/security-groups/{firewallId}/{nicId}", vm.Value, firewall.Value, Digits(nicId)) { Project = project },
            IrregularAnswers.Acknowledgement,
            cancellationToken);

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
