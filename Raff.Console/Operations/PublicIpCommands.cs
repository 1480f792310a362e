using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Operations;

/// <summary>The commands about public IPs (docs/raff-api.md#public-ips). Attaching one is a command of its VM.</summary>
public static class PublicIpCommands
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>The command of a name; each needs nothing but its address.</summary>
    public static Command? Plain(string name, PublicIp ip) => name switch
    {
        "ip.change" => Change(ip),
        "ip.release" => Release(ip),
        _ => null,
    };

    /// <summary>Reserves an address.</summary>
    public static Command Reserve(ProjectId project, ReserveIp request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Command
        {
            Rule = NetworkActions.ReserveIp,
            Target = new CommandTarget("ips", null, $"a new {request.Type} address", project),
            ResultKind = "ips",
            Send = async client => (await client.ReserveIpAsync(project, request, None))
                .Map(ip => new CommandAnswer(ip.Id.Value, $"Its address is {ip.IpAddress}.")),
            Settling = Settling.Making(new("type", request.Type), new("reserved", "true")),
            Consequences = ["Billing starts at once, whether or not a VM uses the address."],
        };
    }

    /// <summary>Swaps it for another address.</summary>
    public static Command Change(PublicIp ip)
    {
        ArgumentNullException.ThrowIfNull(ip);
        return Command.About(
            "ip.change", ip, (client, project) => client.ChangeIpAsync(project, ip.Id, None), note: answer =>
                $"Its address is now {answer.NewIp.IpAddress}.") with
        {
            Consequences = [$"{ip.IpAddress} is lost. Someone else may get it.", "DNS records that point to it must be changed."],
        };
    }

    /// <summary>Gives it back.</summary>
    public static Command Release(PublicIp ip)
    {
        ArgumentNullException.ThrowIfNull(ip);
        return Command.About("ip.release", ip, (client, project) => client.ReleaseIpAsync(project, ip.Id, None)) with
        {
            Settling = Settling.Gone,
            Consequences = [$"{ip.IpAddress} is lost. Someone else may get it.", "It is no longer billed."],
        };
    }
}
