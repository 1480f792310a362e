namespace Raff.Console.Emulator.Store;

/// <summary>A network interface of a VM (schema VMNetwork).</summary>
internal sealed class NicRow
{
    public long Seq { get; set; }

    public long VmSeq { get; set; }

    /// <summary>The number of the interface within its VM, as in the API.</summary>
    public int NicId { get; set; }

    /// <summary>public, vpc or ipv6.</summary>
    public required string Type { get; set; }

    /// <summary>The VPC's name; empty in the public pool, which has none.</summary>
    public required string NetworkName { get; set; }

    public required string Ip { get; set; }

    public string? Mac { get; set; }

    public string? Gateway { get; set; }

    /// <summary>The firewall attached to this interface.</summary>
    public long? SecurityGroupSeq { get; set; }

    /// <summary>The VPC, for type vpc.</summary>
    public long? VpcSeq { get; set; }

    /// <summary>The public IP, for types public and ipv6.</summary>
    public long? PublicIpSeq { get; set; }

    /// <summary>Whether it is the VM's first public IPv4 (docs/raff-api.md#network-interface).</summary>
    public bool IsPrimary { get; set; }
}
