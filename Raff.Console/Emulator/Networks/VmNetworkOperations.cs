using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Networks;

/// <summary>
/// Operations 47-53: the interfaces of a VM, and what they are attached to (docs/raff-api.md#network-interfaces and docs/raff-api.md#public-ips). What is
/// attached must be of the VM's project.
/// </summary>
internal static class VmNetworkOperations
{
    // Since 20 August (docs/raff-api.md#network-interfaces).
    private const int MaxIpv4 = 4;
    private const int MaxIpv6 = 1;

    private static readonly string[] Types = ["public", "vpc", "ipv6"];

    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listVMNetworks", Method = "GET", Path = "/api/v1/vms/{id:guid}/networks", Tag = "Networking", Summary = "List VM network interfaces",
            Access = new Access.Project("vm.view"), Query = [QueryField.Word("type", "Filter by type", Types)],
            Answer = typeof(ListBody<VmNetworkWire>), Handle = ListAsync,
        },
        Of("attachVMToVPC", "POST", "vpc", "Attach VM to VPC", "vm.manage", JoinVpcAsync) with { Body = typeof(AttachVpcRequest) },
        Of("detachVMFromVPC", "DELETE", "vpc/{nic_id:long}", "Detach VM from VPC", "vm.manage", LeaveVpcAsync),
        Of("attachVMIP", "POST", "ip", "Attach public IP to VM", "ip.manage", AttachIpAsync) with
        {
            Body = typeof(AttachIpRequest), Answer = typeof(AttachedIpBody), MayCharge = true,
        },
        Of("detachVMIP", "DELETE", "ip/{nic_id:long}", "Detach public IP from VM", "ip.manage", DetachIpAsync),
        Of("attachVMSecurityGroup", "POST", "security-groups", "Attach security group to VM NIC", "vpc.manage", AttachGroupAsync) with
        {
            Body = typeof(AttachSecurityGroupRequest),
        },
        Of("detachVMSecurityGroup", "DELETE", "security-groups/{sg_id:guid}/{nic_id:long}", "Detach security group from VM NIC", "vpc.manage",
            DetachGroupAsync),
    ];

    private static Operation Of(string id, string method, string path, string summary, string permission, Handler handle) =>
        VmOperations.Change(id, method, path, summary, permission, handle) with { Tag = "Networking" };

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        var used = vm.Nics.Where(nic => nic.SecurityGroupSeq is not null).Select(nic => nic.SecurityGroupSeq!.Value).ToList();
        var groups = await call.Db.SecurityGroups.Where(row => used.Contains(row.Seq)).ToDictionaryAsync(row => row.Seq, row => row.Id, cancel);
        var nics = vm.Nics.Where(nic => call.Query("type") is not { } type || nic.Type == type).OrderBy(nic => nic.NicId);
        return new ListBody<VmNetworkWire>([.. nics.Select(nic => new VmNetworkWire
        {
            NicId = nic.NicId,
            NetworkName = nic.NetworkName,
            Ip = nic.Ip,
            Mac = nic.Mac,
            Gateway = nic.Gateway,
            Type = nic.Type,
            SecurityGroupId = nic.SecurityGroupSeq is { } seq ? groups[seq] : null,
            IsPrimary = nic.IsPrimary,
        })]);
    }

    private static async Task<object> JoinVpcAsync(Call call, CancellationToken cancel)
    {
        var vm = await FindAsync(call, cancel);
        var request = call.Body<AttachVpcRequest>();
        var vpc = await call.Db.Vpcs.FirstOrDefaultAsync(row => row.Id == request.VpcId && row.ProjectNumber == vm.ProjectNumber, cancel)
            ?? throw RefusalException.NotFound("VPC", request.VpcId);
        if (vm.Nics.Exists(nic => nic.VpcSeq == vpc.Seq))
        {
            throw RefusalException.Conflict($"VM {vm.Name} is in VPC {vpc.Name} already.");
        }

        if (request.Ip is { } ip)
        {
            await Addresses.DemandFreeAsync(call.Db, vpc, ip, cancel);
        }

        var nic = await Interfaces.JoinVpcAsync(call, vm, vpc, request.Ip, cancel);
        vm.UpdatedAt = call.Now;
        return new DoneBody($"VM {vm.Name} is in VPC {vpc.Name} with address {nic.Ip}.");
    }

    private static async Task<object> LeaveVpcAsync(Call call, CancellationToken cancel)
    {
        var vm = await FindAsync(call, cancel);
        var nic = Interfaces.Find(vm, call.RouteLong("nic_id"), "vpc");
        Interfaces.Remove(vm, nic);
        vm.UpdatedAt = call.Now;
        return new DoneBody($"VM {vm.Name} left VPC {nic.NetworkName}.");
    }

    private static async Task<object> AttachIpAsync(Call call, CancellationToken cancel)
    {
        var vm = await FindAsync(call, cancel);
        var request = call.Body<AttachIpRequest>();
        var group = request.SecurityGroups is [var id] ? await GroupAsync(call, vm, id, cancel) : null;
        var nic = request.IpId is { } ip
            ? Interfaces.Attach(call, vm, await ReservedAsync(call, vm, ip, cancel))
            : await FreshAsync(call, vm, request.Type ?? "IPv4", cancel);
        nic.SecurityGroupSeq = group?.Seq;
        vm.UpdatedAt = call.Now;
        return new AttachedIpBody($"Public IP {nic.Ip} was attached to VM {vm.Name}.", new(vm.Id, nic.Ip, nic.NicId, nic.Mac));
    }

    /// <summary>A reserved, free address of the VM's project: up to four IPv4 and one IPv6.</summary>
    private static async Task<PublicIpRow> ReservedAsync(Call call, VmRow vm, Guid id, CancellationToken cancel)
    {
        var ip = await call.Db.PublicIps.FirstOrDefaultAsync(row => row.Id == id && row.ProjectNumber == vm.ProjectNumber, cancel)
            ?? throw RefusalException.NotFound("Public IP", id);
        if (!ip.Reserved)
        {
            throw RefusalException.Conflict($"Public IP {ip.IpAddress} is not reserved: only reserved addresses can be attached by id.");
        }

        if (ip.Status != "free")
        {
            throw RefusalException.Conflict($"Public IP {ip.IpAddress} is attached to a VM already: detach it first.");
        }

        var limit = ip.Type == "IPv6" ? MaxIpv6 : MaxIpv4;
        return Count(vm, ip.Type) < limit
            ? ip
            : throw RefusalException.Conflict($"VM {vm.Name} has {limit} public {ip.Type} already, which is the limit: detach one first.");
    }

    /// <summary>A fresh address of the pool, while the VM has none of that family; unlike a reserved one it is not paid for yet.</summary>
    private static async Task<NicRow> FreshAsync(Call call, VmRow vm, string type, CancellationToken cancel)
    {
        if (Count(vm, type) > 0)
        {
            throw RefusalException.Conflict($"VM {vm.Name} has a public {type} already: detach it first, or attach a reserved one by ip_id.");
        }

        await Billing.DemandStandingAsync(call, cancel);
        await Billing.DemandBalanceAsync(call, 0, cancel);
        return await Interfaces.AssignPublicAsync(call, vm, type, cancel);
    }

    private static async Task<object> DetachIpAsync(Call call, CancellationToken cancel)
    {
        var vm = await FindAsync(call, cancel);
        var nic = Interfaces.Find(vm, call.RouteLong("nic_id"), "public", "ipv6");
        var ip = await call.Db.PublicIps.SingleAsync(row => row.Seq == nic.PublicIpSeq, cancel);
        Interfaces.Remove(vm, nic);
        vm.UpdatedAt = call.Now;
        if (!ip.Reserved)
        {
            call.Db.PublicIps.Remove(ip);
            return new DoneBody($"Public IP {ip.IpAddress} was detached from VM {vm.Name} and went back to the pool.");
        }

        ip.Status = "free";
        ip.UpdatedAt = call.Now;
        return new DoneBody($"Public IP {ip.IpAddress} was detached from VM {vm.Name} and stays reserved.");
    }

    private static async Task<object> AttachGroupAsync(Call call, CancellationToken cancel)
    {
        var vm = await FindAsync(call, cancel);
        var request = call.Body<AttachSecurityGroupRequest>();
        var nic = Interfaces.Find(vm, request.NicId, Types);
        var group = await GroupAsync(call, vm, request.SecurityGroupId, cancel);
        if (nic.Type == "vpc")
        {
            throw RefusalException.Invalid($"Interface {nic.NicId} of VM {vm.Name} is in a VPC: security groups work on public interfaces only.");
        }

        if (nic.SecurityGroupSeq is not null)
        {
            throw RefusalException.Conflict($"Interface {nic.NicId} of VM {vm.Name} has a security group already: detach it first.");
        }

        nic.SecurityGroupSeq = group.Seq;
        vm.UpdatedAt = call.Now;
        return new DoneBody($"Security group {group.Name} was attached to interface {nic.NicId} of VM {vm.Name}; reboot the VM for it to take effect.");
    }

    private static async Task<object> DetachGroupAsync(Call call, CancellationToken cancel)
    {
        var vm = await FindAsync(call, cancel);
        var nic = Interfaces.Find(vm, call.RouteLong("nic_id"), Types);
        var group = await GroupAsync(call, vm, call.RouteGuid("sg_id"), cancel);
        if (nic.SecurityGroupSeq != group.Seq)
        {
            throw RefusalException.NotFound($"Security group {group.Name} is not attached to interface {nic.NicId} of VM {vm.Name}.");
        }

        nic.SecurityGroupSeq = null;
        vm.UpdatedAt = call.Now;
        return new DoneBody($"Security group {group.Name} was detached from interface {nic.NicId} of VM {vm.Name}; reboot the VM for it to take effect.");
    }

    /// <summary>The VM of the path in a state in which its network can change.</summary>
    private static async Task<VmRow> FindAsync(Call call, CancellationToken cancel)
    {
        var vm = await VmOperations.FindAsync(call, cancel);
        VmRules.Demand(vm, VmAction.ChangeNetwork);
        return vm;
    }

    private static async Task<SecurityGroupRow> GroupAsync(Call call, VmRow vm, Guid id, CancellationToken cancel) =>
        await call.Db.SecurityGroups.FirstOrDefaultAsync(row => row.Id == id && row.ProjectNumber == vm.ProjectNumber, cancel)
        ?? throw RefusalException.NotFound("Security group", id);

    private static int Count(VmRow vm, string type) => vm.Nics.Count(nic => nic.Type == (type == "IPv6" ? "ipv6" : "public"));
}
