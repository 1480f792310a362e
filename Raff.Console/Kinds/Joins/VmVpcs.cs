using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Raff.Console.Domain;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>
/// The VPCs of VMs, from the whole list of VPCs of one scope: those that a sweep saw the VM in, and the one of its project whose range has its private address.
/// </summary>
internal sealed class VmVpcs
{
    private static readonly ConditionalWeakTable<object, VmVpcs> Made = [];
    private readonly Dictionary<(string Project, uint Base, int Prefix), Vpc?> byRange = [];
    private readonly Dictionary<(string Project, string Name), Vpc> byName = [];
    private readonly Dictionary<string, Vpc> byId = new(StringComparer.Ordinal);
    private readonly ListCoverage coverage;

    private VmVpcs(LoadedList<IResource> list)
    {
        coverage = new ListCoverage(list);
        foreach (var vpc in list.Rows.OfType<Vpc>())
        {
            byId.TryAdd(vpc.Id.Value, vpc);
            if (vpc.ProjectId is { } project)
            {
                byName.TryAdd((project.Value, vpc.Name), vpc);
                if (PrivateRange.Read(vpc.Cidr) is { } range && !byRange.TryAdd((project.Value, range.Base, range.Prefix), vpc))
                {
                    // Two VPCs of one range: the address does not tell which.
                    byRange[(project.Value, range.Base, range.Prefix)] = null;
                }
            }
        }
    }

    /// <summary>What a list of VPCs says, worked out once for as long as it is in memory.</summary>
    public static VmVpcs Of(LoadedList<IResource> list) => Made.GetValue(list.Rows, _ => new VmVpcs(list));

    /// <summary>The name of a VPC; its id where the list does not have it.</summary>
    public string NameOf(string id) => byId.TryGetValue(id, out var vpc) ? vpc.Name : id;

    /// <summary>The ids of a VM's VPCs, or that it has none, or that this is not known.</summary>
    public IReadOnlyCollection<string> Of(VirtualMachine vm, KnownNetworks networks)
    {
        if (vm.ProjectId is not { } project || !coverage.Covers(vm))
        {
            return [JoinedLists.Unknown];
        }

        var read = networks.Of(vm);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in read?.Vpcs ?? [])
        {
            found.Add(byName.TryGetValue((project.Value, name), out var vpc) ? vpc.Id.Value : JoinedLists.Unknown);
        }

        if (found.Count == 0 && !string.IsNullOrEmpty(vm.PrivateIpv4Address))
        {
            found.Add(ByAddress(project.Value, vm.PrivateIpv4Address)?.Id.Value ?? JoinedLists.Unknown);
        }

        // A VM that is being built has no address yet.
        return found.Count > 0 ? found : read is not null || vm.Status is "active" or "passive" ? [JoinedLists.None] : [JoinedLists.Unknown];
    }

    private Vpc? ByAddress(string project, string text)
    {
        if (!IPAddress.TryParse(text, out var address) || address.AddressFamily != AddressFamily.InterNetwork)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
        Vpc? only = null;
        for (var prefix = PrivateRange.MinPrefix; prefix <= PrivateRange.MaxPrefix; prefix++)
        {
            if (byRange.TryGetValue((project, number & (uint.MaxValue << (32 - prefix)), prefix), out var vpc))
            {
                if (vpc is null || only is not null)
                {
                    return null;
                }

                only = vpc;
            }
        }

        return only;
    }
}
