namespace Raff.Console.RaffApi.Contracts;

/// <summary>A public IP was attached to a VM (docs/raff-api.md#irregular-answers).</summary>
public sealed record AttachedIp
{
    /// <summary>The VM.</summary>
    public string? VmId { get; init; }

    /// <summary>The address.</summary>
    public required string IpAddress { get; init; }

    /// <summary>The interface it is on.</summary>
    public int? NicId { get; init; }

    /// <summary>The hardware address.</summary>
    public string? Mac { get; init; }
}
