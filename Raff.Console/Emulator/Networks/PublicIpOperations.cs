using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Networks;

/// <summary>Operations 36 and 38: list and get public IPs (docs/raff-api.md#public-ips).</summary>
internal static class PublicIpOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listIPs", Method = "GET", Path = "/api/v1/ips", Tag = "Networking", Summary = "List public IPs",
            Access = new Access.Project("ip.view"), Header = HeaderRule.ListRequiredByOpenApi,
            Query =
            [
                new("reserved", QueryKind.Boolean, "Filter by whether they are reserved"),
                QueryField.Word("status", "Filter by status", "free", "in-use"),
                .. QueryField.Paging(20),
            ],
            Answer = typeof(PageBody<PublicIpWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getIP", Method = "GET", Path = "/api/v1/ips/{id:guid}", Tag = "Networking", Summary = "Get public IP",
            Access = new Access.Project("ip.view"), Answer = typeof(ItemBody<PublicIpWire>), Handle = GetAsync,
        },
    ];

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var rows = call.Db.PublicIps.AsNoTracking();
        var status = call.Query("status");
        var (page, total) = call.QueryBool("reserved") is { } reserved
            ? await ResourceList.FilteredAsync(call, rows.Where(row => row.Reserved == reserved && (status == null || row.Status == status)), cancel)
            : await ResourceList.PageAsync(call, rows, "PublicIps", status, cancel);
        return new PageBody<PublicIpWire>([.. page.Select(row => PublicIpWire.Of(call, row))], total);
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var row = await call.Db.PublicIps.AsNoTracking().FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(row?.ProjectNumber, "Public IP", call.Id);
        return new ItemBody<PublicIpWire>(PublicIpWire.Of(call, row!));
    }
}
