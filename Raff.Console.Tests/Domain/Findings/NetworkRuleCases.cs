using FirewallRule = Raff.Console.RaffApi.Contracts.FirewallRule;
using static Raff.Console.Tests.Domain.Findings.Fleet;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The cases of the rules about public IPs, firewalls and VPCs.</summary>
internal static class NetworkRuleCases
{
    private static readonly FirewallRule Office = In("TCP", "22,3306,3389", "203.0.113.0", 24);

    public static IEnumerable<RuleCase> All =>
    [
        new("ip.unattached", "198.18.0.9 is reserved, but has been unattached for 20 days.", [Ip with { Status = "free" }], [Ip])
        {
            Measured = days => [Ip with { Status = "free", UpdatedAt = Ago(days) }],
            Unknown = [Ip with { Status = "free", UpdatedAt = null, CreatedAt = null }],
        },
        new("fw.any_any", "web lets everyone in on every port.", [Firewall(In("tcp", "1:65535", "::", 0))],
            [Firewall(In("TCP", "443", "0.0.0.0", 0), Office), Firewall(In("tcp", "1:65535", "::", 0)) with { VmCount = 0 }]),
        new("fw.ssh_open", "web lets everyone reach SSH.", [Firewall(In("TCP", "20:25,80", "", null))],
            [Firewall(Office, In("UDP", "22", "0.0.0.0", 0)), Firewall(In("TCP", "22", "", null)) with { VmCount = 0 }]),
        new("fw.rdp_open", "web lets everyone reach remote desktop.", [Firewall(In("TCP", "3389", "::", 0))], [Firewall(Office)]),
        new("fw.db_open", "web lets everyone reach database port 3306 and 5432.", [Firewall(In("TCP", "3306,5432", "0.0.0.0", 0))], [Firewall(Office)]),
        new("fw.wide_range", "web opens 1,001 ports to everyone.",
            [Firewall(In("UDP", "8000:9000", "0.0.0.0", 0))], [Firewall(In("TCP", "80,443", "0.0.0.0", 0))])
        {
            Measured = count => [Firewall(In("TCP", $"10000:{9999 + (int)count}", "0.0.0.0", 0))],
            FindsAt = false,
            Step = 1,
        },
        new("fw.egress_any", "web lets VMs connect to any address.", [Firewall(In("ALL", null, "0.0.0.0", 0) with { RuleType = "outbound" })],
            [Firewall(In("TCP", "443", "0.0.0.0", 0) with { RuleType = "OUTBOUND" }, In("ALL", null, "0.0.0.0", 0))]),
        new("fw.unattached", "web is attached to no VM.", [Firewall() with { VmCount = 0 }], [Firewall()])
        {
            Unknown = [Firewall() with { VmCount = null }],
        },
        new("fw.rule_sprawl", "web has 60 rules.", [Firewall([.. Enumerable.Repeat(Office, 60)])], [Firewall(Office)])
        {
            Measured = count => [Firewall([.. Enumerable.Repeat(Office, (int)count)])],
            FindsAt = false,
            Step = 1,
        },
        new("fw.shadowed_rule", "The rule TCP 22 from 203.0.113.7/32 of web has no effect: TCP 20:30 from 203.0.113.0/24 allows it already.",
            [Firewall(In("TCP", "22", "203.0.113.7", 32), In("TCP", "20:30", "203.0.113.0", 24))],
            [Firewall(In("TCP", "22", "203.0.113.7", 32), In("UDP", "22", "203.0.113.0", 24), In("TCP", "22", "203.0.114.0", 24), In("TCP", "22", "::", 0))]),
        new("vpc.empty", "vpc-shop contains no VM.", [Vpc with { UsedIps = 0 }], [Vpc, Vm, Networks(Nic("vpc"))]),
        new("vpc.overlap", "vpc-lab (10.0.0.128/25) overlaps vpc-shop (10.0.0.0/24).",
            [Vpc, Vpc with { Id = new("v2"), Name = "vpc-lab", Cidr = "10.0.0.128/25", CreatedAt = Ago(10) }],
            [Vpc, Vpc with { Id = new("v2"), Name = "vpc-lab", Cidr = "10.0.1.0/24", CreatedAt = Ago(10) }])
        {
            Unknown = [Vpc with { Cidr = "10.0.0.0" }],
        },
        new("vpc.nearly_full", "90 of 100 addresses of vpc-shop are in use.", [Vpc with { UsedIps = 90 }], [Vpc])
        {
            Measured = percent => [Vpc with { UsedIps = (int)percent }],
            Step = 1,
            Unknown = [Vpc with { UsedIps = null }],
        },
    ];
}
