using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Schema VPC.</summary>
[WireName("VPC")]
internal sealed record VpcWire
{
    public required Guid Id { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? ProjectId { get; init; }

    public required string Name { get; init; }

    public required string Cidr { get; init; }

    public string? Gateway { get; init; }

    public string? Dns { get; init; }

    public required string Status { get; init; }

    public int? TotalIps { get; init; }

    public int? UsedIps { get; init; }

    public required string Region { get; init; }

    public string? GatewayType { get; init; }

    public string? RouterPublicIp { get; init; }

    public string? RouterStatus { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <param name="call">The call.</param>
    /// <param name="row">The VPC.</param>
    /// <param name="used">The number of leased addresses.</param>
    public static VpcWire Of(Call call, VpcRow row, int used) => new()
    {
        Id = row.Id,
        AccountId = call.Caller.AccountId,
        ProjectId = call.ProjectIdOf(row),
        Name = row.Name,
        Cidr = row.Cidr,
        Gateway = row.Gateway,
        Dns = row.Dns,
        Status = row.Status,
        TotalIps = (int)Networks.Cidr.Parse(row.Cidr).Size,
        UsedIps = used,
        Region = row.Region,
        GatewayType = row.GatewayType,
        RouterPublicIp = row.RouterPublicIp,
        RouterStatus = row.RouterStatus,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };
}

/// <summary>Schema VPCDetail.</summary>
[WireName("VPCDetail")]
internal sealed record VpcDetailWire(VpcWire Vpc, string? IpRangeStart, string? IpRangeEnd, IReadOnlyList<VpcLeaseWire>? Leases);

/// <summary>Schema VPCLease.</summary>
[WireName("VPCLease")]
internal sealed record VpcLeaseWire(string Ip, int NicId);
