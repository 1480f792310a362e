using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Operations 30 and 33: list and get VPCs (docs/raff-api.md#vpcs).</summary>
internal static class VpcOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listVPCs", Method = "GET", Path = "/api/v1/vpcs", Tag = "Networking", Summary = "List VPCs",
            Access = new Access.Project("vpc.view"), Header = HeaderRule.List, Answer = typeof(ListBody<VpcWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getVPC", Method = "GET", Path = "/api/v1/vpcs/{id:guid}", Tag = "Networking", Summary = "Get VPC",
            Access = new Access.Project("vpc.view"), Header = HeaderRule.ByIdRequiredByOpenApi, Answer = typeof(ItemBody<VpcDetailWire>), Handle = GetAsync,
        },
    ];

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var rows = await ResourceList.Covered(call, call.Db.Vpcs.AsNoTracking())
            .OrderBy(row => row.ProjectNumber).ThenBy(row => row.Seq)
            .Select(row => new { Vpc = row, Used = row.Leases.Count })
            .ToListAsync(cancel);
        return new ListBody<VpcWire>([.. rows.Select(row => VpcWire.Of(call, row.Vpc, row.Used))]);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var row = await call.Db.Vpcs.AsNoTracking().Include(row => row.Leases).FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(row?.ProjectNumber, "VPC", call.Id);
        var cidr = Cidr.Parse(row!.Cidr);
        return new ItemBody<VpcDetailWire>(new(
            VpcWire.Of(call, row, row.Leases.Count),
            Cidr.Text(cidr.FirstUsable),
            Cidr.Text(cidr.LastUsable),
            [.. row.Leases.OrderBy(lease => lease.Seq).Select(lease => new VpcLeaseWire(lease.Ip, lease.NicId))]));
    }
}
