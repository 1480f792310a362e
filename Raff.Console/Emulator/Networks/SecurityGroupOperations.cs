using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Operations 41 and 44: list and get firewalls (docs/raff-api.md#firewalls).</summary>
internal static class SecurityGroupOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listSecurityGroups", Method = "GET", Path = "/api/v1/security-groups", Tag = "Networking", Summary = "List security groups",
            Access = new Access.Project("vpc.view"), Header = HeaderRule.List, Answer = typeof(ListBody<SecurityGroupWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getSecurityGroup", Method = "GET", Path = "/api/v1/security-groups/{id:guid}", Tag = "Networking", Summary = "Get security group",
            Access = new Access.Project("vpc.view"), Header = HeaderRule.ByIdRequiredByOpenApi, Answer = typeof(ItemBody<SecurityGroupWire>), Handle = GetAsync,
        },
    ];

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var covered = ResourceList.Covered(call, call.Db.SecurityGroups.AsNoTracking());
        var rows = await covered
            .Include(row => row.Rules).AsSplitQuery()
            .OrderBy(row => row.ProjectNumber).ThenBy(row => row.Seq)
            .ToListAsync(cancel);
        var used = await covered.Join(call.Db.Nics, row => (long?)row.Seq, nic => nic.SecurityGroupSeq, (row, nic) => row.Seq)
            .GroupBy(seq => seq).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return new ListBody<SecurityGroupWire>([.. rows.Select(row => SecurityGroupWire.Of(call, row, used.GetValueOrDefault(row.Seq)))]);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var row = await call.Db.SecurityGroups.AsNoTracking().Include(row => row.Rules).FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(row?.ProjectNumber, "Security group", call.Id);
        return new ItemBody<SecurityGroupWire>(
            SecurityGroupWire.Of(call, row!, await call.Db.Nics.CountAsync(nic => nic.SecurityGroupSeq == row!.Seq, cancel)));
    }
}
