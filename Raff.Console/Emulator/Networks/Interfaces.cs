using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Adds and removes interfaces of VMs. The VM must be saved, with its interfaces loaded.</summary>
internal static class Interfaces
{
    /// <summary>Puts a VM into a VPC.</summary>
    /// <param name="call">The call.</param>
    /// <param name="vm">The VM.</param>
    /// <param name="vpc">The VPC; saved.</param>
    /// <param name="ip">A free address of it; null for the next one.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<NicRow> JoinVpcAsync(Call call, VmRow vm, VpcRow vpc, string? ip, CancellationToken cancel)
    {
        var nic = New(vm, "vpc", vpc.Name, ip ?? await Addresses.NextPrivateAsync(call.Db, vpc, cancel));
        nic.Gateway = vpc.Gateway;
        nic.VpcSeq = vpc.Seq;
        vm.Nics.Add(nic);
        await call.Db.SaveChangesAsync(cancel);
        call.Db.VpcLeases.Add(new() { VpcSeq = vpc.Seq, Ip = nic.Ip, NicId = nic.NicId, NicSeq = nic.Seq });
        return nic;
    }

    /// <summary>Gives a VM a new address from the pool, which exists as long as the interface.</summary>
    /// <param name="call">The call.</param>
    /// <param name="vm">The VM.</param>
    /// <param name="type">IPv4 or IPv6.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<NicRow> AssignPublicAsync(Call call, VmRow vm, string type, CancellationToken cancel)
    {
        var ip = await NewPublicAsync(call, vm.ProjectNumber, type, cancel);
        await call.Db.SaveChangesAsync(cancel);
        return Attach(call, vm, ip);
    }

    /// <summary>A new address from the pool, free and not reserved; added but not saved.</summary>
    public static async Task<PublicIpRow> NewPublicAsync(Call call, int projectNumber, string type, CancellationToken cancel)
    {
        var ip = new PublicIpRow
        {
            Id = Guid.NewGuid(),
            ProjectNumber = projectNumber,
            IpAddress = await Addresses.NextPublicAsync(call.Db, type, cancel),
            Type = type,
            Status = "free",
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.PublicIps.Add(ip);
        return ip;
    }

    /// <summary>Attaches a free public address, which must be saved.</summary>
    public static NicRow Attach(Call call, VmRow vm, PublicIpRow ip)
    {
        var nic = New(vm, ip.Type == "IPv6" ? "ipv6" : "public", "", ip.IpAddress);
        nic.PublicIpSeq = ip.Seq;
        nic.IsPrimary = nic.Type == "public" && !vm.Nics.Any(other => other.Type == "public");
        ip.Status = "in-use";
        ip.UpdatedAt = call.Now;
        vm.Nics.Add(nic);
        return nic;
    }

    /// <summary>An interface of a VM with one of the given types.</summary>
    /// <exception cref="RefusalException">404.</exception>
    public static NicRow Find(VmRow vm, long number, params IReadOnlyList<string> types) =>
        vm.Nics.Find(nic => nic.NicId == number && types.Contains(nic.Type))
        ?? throw RefusalException.NotFound($"VM {vm.Name} has no interface {number} of type {BodyCheck.OneOf(types)}: see GET /api/v1/vms/{vm.Id}/networks.");

    /// <summary>Removes an interface from a VM, along with its lease. The caller handles its public address.</summary>
    /// <exception cref="RefusalException">409: it is the last one.</exception>
    public static void Remove(VmRow vm, NicRow nic)
    {
        if (vm.Nics.Count == 1)
        {
            throw RefusalException.Conflict($"VM {vm.Name} has only this interface and would have no network left: attach another one first.");
        }

        vm.Nics.Remove(nic);
        if (nic.IsPrimary && vm.Nics.Where(other => other.Type == "public").MinBy(other => other.NicId) is { } next)
        {
            next.IsPrimary = true;
        }
    }

    private static NicRow New(VmRow vm, string type, string network, string ip)
    {
        var number = vm.Nics.Count == 0 ? 0 : vm.Nics.Max(nic => nic.NicId) + 1;
        return new() { VmSeq = vm.Seq, NicId = number, Type = type, NetworkName = network, Ip = ip, Mac = Addresses.Mac(vm.Seq, number) };
    }
}
