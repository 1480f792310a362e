namespace Raff.Console.Emulator.Store;

/// <summary>A private network (schema VPC).</summary>
internal sealed class VpcRow : IProjectRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public int ProjectNumber { get; set; }

    public required string Name { get; set; }

    /// <summary>Accepted in updates, never returned (docs/raff-api.md#vpcs).</summary>
    public string? Description { get; set; }

    public required string Cidr { get; set; }

    public required string Gateway { get; set; }

    public string Dns { get; set; } = "8.8.8.8";

    public string Status { get; set; } = "active";

    public string Region { get; set; } = "us-east";

    public string GatewayType { get; set; } = "none";

    public string? RouterPublicIp { get; set; }

    public string? RouterStatus { get; set; }

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public List<VpcLeaseRow> Leases { get; } = [];
}
