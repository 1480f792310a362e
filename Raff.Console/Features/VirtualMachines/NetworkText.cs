using System.Globalization;
using Raff.Console.Components;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Network interfaces in forms and tabs.</summary>
public static class NetworkText
{
    /// <summary>The network's name; an interface of the public pool has none.</summary>
    public static string Name(VmNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.NetworkName.Length > 0 ? NameText.Of(network.NetworkName) : "Public pool";
    }

    /// <summary>The interfaces that face the internet, which firewalls protect.</summary>
    public static IEnumerable<VmNetwork> Public(IEnumerable<VmNetwork> networks) => networks.Where(network => network.Type is "public" or "ipv6");

    /// <summary>The interface's number as forms hold it.</summary>
    public static string Value(VmNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.NicId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An interface to choose.</summary>
    public static FormChoice Choice(VmNetwork network) => new(Value(network), $"{Name(network)}, {network.Ip}");
}
