namespace Raff.Console.Emulator.Store;

/// <summary>A public address (schema FloatingIP).</summary>
internal sealed class PublicIpRow : IProjectRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public int ProjectNumber { get; set; }

    public required string IpAddress { get; set; }

    /// <summary>IPv4 or IPv6.</summary>
    public required string Type { get; set; }

    /// <summary>free or in-use; in-use exactly when an interface holds it.</summary>
    public required string Status { get; set; }

    public bool Reserved { get; set; }

    public string Region { get; set; } = "us-east";

    /// <summary>monthly, yearly or twenty_four_month; null when not reserved.</summary>
    public string? BillingPeriod { get; set; }

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
