using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Networks;

/// <summary>Operations 37, 39 and 40: reserve, release and change public IPs (docs/raff-api.md#public-ips). They are billed by the hour.</summary>
internal static class PublicIpChanges
{
    private const string OnePath = "/api/v1/ips/{id:guid}";

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("reserveIP", "POST", "/api/v1/ips/reserve", "Reserve a public IP", "ip.reserve", ReserveAsync) with
        {
            Body = typeof(ReserveIpRequest), BodyOptional = true, Status = StatusCodes.Status201Created, Paid = true, Conflicts = false,
            Answer = typeof(ItemBody<PublicIpWire>),
        },
        Of("releaseIP", "DELETE", OnePath + "/reserve", "Release a reserved IP", "ip.release", ReleaseAsync),
        Of("changeIP", "POST", OnePath + "/change", "Change reserved IP", "ip.manage", ChangeAsync) with { Answer = typeof(ChangedIpBody) },
    ];

    private static Operation Of(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "Networking",
        Summary = summary,
        Access = new Access.Project(permission),
        Header = HeaderRule.Mutation,
        Conflicts = true,
        Answer = typeof(DoneBody),
        Handle = handle,
    };

    private static async Task<object> ReserveAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<ReserveIpRequest>();
        var ip = await Interfaces.NewPublicAsync(call, call.RequiredProject.Number, request.Type ?? "IPv4", cancel);
        ip.Reserved = true;
        ip.BillingPeriod = request.BillingPeriod ?? "monthly";
        return new ItemBody<PublicIpWire>(PublicIpWire.Of(call, ip));
    }

    private static async Task<object> ReleaseAsync(Call call, CancellationToken cancel)
    {
        var ip = await ReservedAsync(call, "released", cancel);
        call.Db.PublicIps.Remove(ip);
        return new DoneBody($"Public IP {ip.IpAddress} was released.");
    }

    /// <summary>Assigns another address under the same id and reservation.</summary>
    private static async Task<object> ChangeAsync(Call call, CancellationToken cancel)
    {
        var ip = await ReservedAsync(call, "changed", cancel);
        var before = PublicIpWire.Of(call, ip);
        ip.IpAddress = await Addresses.NextPublicAsync(call.Db, ip.Type, cancel);
        ip.UpdatedAt = call.Now;
        return new ChangedIpBody(before, PublicIpWire.Of(call, ip));
    }

    /// <summary>The address in the path, if it is reserved and no interface uses it.</summary>
    private static async Task<PublicIpRow> ReservedAsync(Call call, string words, CancellationToken cancel)
    {
        var ip = await call.Db.PublicIps.FirstOrDefaultAsync(row => row.Id == call.Id, cancel);
        call.Admit(ip?.ProjectNumber, "Public IP", call.Id);
        if (!ip!.Reserved)
        {
            throw RefusalException.Conflict($"Public IP {ip.IpAddress} is not reserved and cannot be {words}: it goes when it is detached from its VM.");
        }

        return ip.Status == "free"
            ? ip
            : throw RefusalException.Conflict($"Public IP {ip.IpAddress} is attached to a VM; detach it before it can be {words}.");
    }
}
