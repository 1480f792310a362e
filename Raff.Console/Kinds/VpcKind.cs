using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

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
                .Number("used", "Addresses", row => row.UsedIps, Fill, ch: 23)
                .Exported(("used_addresses", row => row.UsedIps), ("total_addresses", row => row.TotalIps), ("usable_addresses", row => Usable(row)))
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

    /// <summary>How many addresses VMs can have; what the API counts where its range cannot be read.</summary>
    private static double? Usable(Vpc vpc) => PrivateRange.Read(vpc.Cidr) is { Usable: > 0 } range ? range.Usable : vpc.TotalIps;

    private static RenderFragment Fill(Vpc vpc) => Cells.Fill(vpc.UsedIps, Usable(vpc));
}
