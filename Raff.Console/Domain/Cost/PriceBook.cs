namespace Raff.Console.Domain.Cost;

/// <summary>Monthly prices in US dollars, as the public catalog states them (docs/raff-api.md#pricing); null if it does not.</summary>
public sealed record PriceBook
{
    /// <summary>A book without prices: estimates then rest on the hourly prices of the resources themselves.</summary>
    public static PriceBook Empty { get; } = new();

    /// <summary>A VM a month, by pricing plan.</summary>
    public IReadOnlyDictionary<int, double> Plans { get; init; } = new Dictionary<int, double>();

    /// <summary>A GB of volume a month.</summary>
    public double? VolumeGb { get; init; }

    /// <summary>A GB of snapshot a month.</summary>
    public double? SnapshotGb { get; init; }

    /// <summary>A GB of backup a month.</summary>
    public double? BackupGb { get; init; }

    /// <summary>A reserved IPv4 address a month.</summary>
    public double? Ipv4 { get; init; }

    /// <summary>A reserved IPv6 address a month.</summary>
    public double? Ipv6 { get; init; }
}
