using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;

namespace Raff.Console.Kinds;

/// <summary>Public addresses as a list page shows them.</summary>
public static class PublicIpKind
{
    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.PublicIps,
        "ips",
        "Public IPs",
        "public IP",
        "Addresses reachable from the internet. Reserved addresses are billed until you release them.",
        ip =>
        {
            ip.Icon = ConsoleIcons.PublicIp;
            ip.SearchHint = "Search address or id";
            ip.Text("name", "Address", row => row.IpAddress, mono: true, alwaysShown: true, cell: row => Cells.Mono(row.IpAddress))
                .Status(row => row.Status, status => status == "in-use" ? "ok" : "off", 13, ["in-use", "free"],
                    status => status == "in-use" ? "in use" : status)
                .VmByAddress("vm", "Attached to", row => row.Status == "in-use" ? row.IpAddress : null)
                .Text("type", "Family", row => row.Type, ch: 10)
                .Text("reserved", "Reserved", row => row.Reserved ? "yes" : "no", ch: 16)
                .Text("region", "Region", row => row.Region, ch: 10)
                .MonthlyPrice()
                .Age(clock)
                .Id();
            ip.Monthly(CostEstimate.Of);
            ip.Filter("type", "Family", row => row.Type, "IPv4", "IPv6")
                .Filter("reserved", "Reserved", row => row.Reserved ? "yes" : "no", "yes", "no")
                .Filter("region", "Region", row => row.Region);
            ip.Statuses = ["in-use", "free"];
        });
}
