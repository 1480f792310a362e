using Raff.Console.Components;
using Raff.Console.RaffApi;

namespace Raff.Console.Kinds;

/// <summary>Private networks as a list page shows them.</summary>
public static class VpcKind
{
    /// <summary>The definition.</summary>
    /// <param name="clock">What ages are counted from.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.Of(
        ResourceEndpoints.Vpcs,
        "vpcs",
        "VPCs",
        "VPC",
        "Private networks between the VMs of a project.",
        vpc =>
        {
            vpc.Icon = ConsoleIcons.Vpc;
            vpc.SearchHint = "Search name, id, network or gateway";
            vpc.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Status(row => row.Status, status => status == "active" ? "ok" : "busy", 13, ["active"])
                .Text("cidr", "Range", row => row.Cidr, ch: 19, mono: true, cell: row => Cells.Mono(row.Cidr))
                .Number("used", "Addresses", row => row.UsedIps, row => $"{Cells.Count(row.UsedIps)} of {Cells.Count(row.TotalIps)}", ch: 11)
                .Exported(("used_addresses", row => row.UsedIps), ("total_addresses", row => row.TotalIps))
                .Text("gateway", "Gateway", row => row.Gateway, ch: 16, mono: true, cell: row => Cells.Mono(row.Gateway))
                .Text("dns", "DNS", row => row.Dns, ch: 16, mono: true, shown: false)
                .Text("region", "Region", row => row.Region, ch: 10)
                .Age(clock)
                .Id();
            vpc.Monthly((_, _) => 0);
            vpc.Filter("used", "In use", row => row.UsedIps is > 0 ? "yes" : "no", "yes", "no")
                .Filter("region", "Region", row => row.Region);
            vpc.SearchIn = [row => row.Cidr, row => row.Gateway];
        });
}
