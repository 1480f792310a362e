using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Networks;

/// <summary>
/// The network of a project as a drawing, from left to right: a firewall protects a public IP, which reaches a VM, which is in a VPC. Lines run between
/// neighboring columns, so that none is hidden behind a box. Boxes of a column never overlap, and stand as near to what they are connected with as that
/// allows. Pure.
/// </summary>
/// <param name="Nodes">The boxes.</param>
/// <param name="Edges">The lines.</param>
/// <param name="Height">The height of the drawing, in pixels.</param>
public sealed record NetworkMap(ImmutableArray<MapNode> Nodes, ImmutableArray<MapEdge> Edges, double Height)
{
    /// <summary>The width of a box.</summary>
    public const double BoxWidth = 190;

    /// <summary>The height of a box.</summary>
    public const double BoxHeight = 38;

    /// <summary>The distance of columns, from left edge to left edge.</summary>
    public const double ColumnStep = 262;

    /// <summary>How many columns there are.</summary>
    public const int Columns = 4;

    private const double RowStep = BoxHeight + 8;

    /// <summary>Draws a network.</summary>
    /// <param name="vpcs">The VPCs of the project.</param>
    /// <param name="vms">Its VMs.</param>
    /// <param name="ips">Its public IPs.</param>
    /// <param name="firewalls">Its firewalls.</param>
    /// <param name="interfaces">The interfaces of VMs by id; a VM whose interfaces are unknown is missing.</param>
    public static NetworkMap Of(
        IEnumerable<Vpc> vpcs, IEnumerable<VirtualMachine> vms, IEnumerable<PublicIp> ips, IEnumerable<Firewall> firewalls,
        IReadOnlyDictionary<string, IReadOnlyList<VmNetwork>> interfaces)
    {
        ArgumentNullException.ThrowIfNull(interfaces);
        var (allVpcs, allVms, allIps, allFirewalls) = (vpcs.ToList(), vms.ToList(), ips.ToList(), firewalls.ToList());
        var edges = ImmutableArray.CreateBuilder<MapEdge>();
        foreach (var vm in allVms)
        {
            var nics = interfaces.GetValueOrDefault(vm.Id.Value, []);
            var own = allIps
                .Where(ip => ip.IpAddress == vm.PublicIpv4Address || ip.IpAddress == vm.PublicIpv6Address || nics.Any(nic => Interfaces.Carries(nic, ip)))
                .ToDictionary(ip => ip.IpAddress, ip => $"ips/{ip.Id}", StringComparer.Ordinal);
            edges.AddRange(own.Select(ip => new MapEdge(ip.Value, $"vms/{vm.Id}", "reaches", ip.Key)));
            edges.AddRange(nics.Where(nic => allFirewalls.Any(firewall => Interfaces.IsProtectedBy(nic, firewall)))
                .Select(nic => new MapEdge($"firewalls/{nic.SecurityGroupId}", own.GetValueOrDefault(nic.Ip) ?? $"vms/{vm.Id}", "protects", nic.Ip)));
            edges.AddRange(nics.Where(nic => nic.Type == "vpc")
                .SelectMany(nic => allVpcs.Where(vpc => vpc.Name == nic.NetworkName)
                    .Select(vpc => new MapEdge($"vms/{vm.Id}", $"vpcs/{vpc.Id}", "is in", nic.Ip))));
        }

        var lines = edges.Distinct().ToImmutableArray();
        var vpcOf = lines.Where(line => line.To.StartsWith("vpcs/", StringComparison.Ordinal))
            .ToLookup(line => line.From, line => allVpcs.First(vpc => line.To == $"vpcs/{vpc.Id}").Name, StringComparer.Ordinal);
        var middle = Stack(2, allVms.OrderBy(vm => vpcOf[$"vms/{vm.Id}"].FirstOrDefault() ?? "\uffff", StringComparer.Ordinal)
            .ThenBy(vm => vm.Name, StringComparer.OrdinalIgnoreCase).Select((vm, row) => (Box("vms", vm, vm.PrivateIpv4Address ?? "", 2), row * RowStep)));
        var at = middle.ToDictionary(node => node.Key, node => node.Y, StringComparer.Ordinal);
        var addresses = Stack(1, Beside(allIps.Select(one => Box("ips", one, one.Type, 1)), lines, at));
        foreach (var node in addresses)
        {
            at[node.Key] = node.Y;
        }

        var nodes = middle
            .AddRange(addresses)
            .AddRange(Stack(0, Beside(allFirewalls.Select(one => Box("firewalls", one, Firewalls.FirewallPorts.Words(one), 0)), lines, at)))
            .AddRange(Stack(3, Beside(allVpcs.Select(one => Box("vpcs", one, one.Cidr, 3)), lines, at)));
        return new NetworkMap(nodes, lines, nodes.Select(node => node.Y + BoxHeight).DefaultIfEmpty(0).Max());
    }

    /// <summary>The boxes on the way through a box: what leads to it, and where it leads.</summary>
    /// <param name="key">The box; it is one of them.</param>
    public IReadOnlySet<string> Through(string key) =>
        Reach(key, edge => edge.From, edge => edge.To).Union(Reach(key, edge => edge.To, edge => edge.From)).ToHashSet(StringComparer.Ordinal);

    private HashSet<string> Reach(string key, Func<MapEdge, string> from, Func<MapEdge, string> to)
    {
        HashSet<string> reached = [key];
        while (Edges.Any(edge => reached.Contains(from(edge)) && reached.Add(to(edge))))
        {
        }

        return reached;
    }

    /// <summary>The left edge of a box.</summary>
    public static double XOf(MapNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return LeftOf(node.Column);
    }

    /// <summary>The left edge of a column. The line around the first box needs half a pixel.</summary>
    public static double LeftOf(int column) => (column * ColumnStep) + 1;

    private static MapNode Box(string kind, IResource row, string note, int column) => new(kind, row.Id.Value, row.Name, note, column, 0);

    /// <summary>Each box at the mean height of what it is connected with; those without a line come last.</summary>
    private static IEnumerable<(MapNode Node, double Wish)> Beside(IEnumerable<MapNode> boxes, ImmutableArray<MapEdge> lines, Dictionary<string, double> at) =>
        boxes.Select(box =>
        {
            var near = lines.Where(line => line.From == box.Key || line.To == box.Key).Select(line => line.From == box.Key ? line.To : line.From)
                .Where(at.ContainsKey).Select(key => at[key]).ToList();
            return (box, near.Count == 0 ? double.MaxValue : near.Average());
        });

    /// <summary>Puts the boxes of a column where they wish to be, pushed down as far as they would overlap.</summary>
    private static ImmutableArray<MapNode> Stack(int column, IEnumerable<(MapNode Node, double Wish)> boxes)
    {
        var placed = ImmutableArray.CreateBuilder<MapNode>();
        var free = 0d;
        foreach (var (node, wish) in boxes.OrderBy(box => box.Wish).ThenBy(box => box.Node.Name, StringComparer.OrdinalIgnoreCase))
        {
            var y = wish == double.MaxValue ? free : Math.Max(free, wish);
            placed.Add(node with { Column = column, Y = y });
            free = y + RowStep;
        }

        return placed.ToImmutable();
    }
}
