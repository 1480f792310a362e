using System.Numerics;
using System.Text.Json;

namespace Raff.Console.Tests.Domain.Findings;

/// <content>Addresses, firewalls and VPCs.</content>
internal sealed partial class RawFindings
{
    private void Networks()
    {
        foreach (var ip in fleet["ips"])
        {
            var changed = ip.Time("updated_at") ?? ip.Time("created_at");
            If(ip.IsTrue("reserved") && ip.Text("status") == "free" && changed is not null && Days(changed) >= 15, "ip.unattached", ip.Text("id"));
        }

        foreach (var firewall in fleet["security-groups"])
        {
            Firewall(firewall);
        }

        foreach (var vpc in fleet["vpcs"])
        {
            var id = vpc.Text("id");
            If(IsEmpty(vpc), "vpc.empty", id);
            var (from, to) = Range(vpc.Text("cidr"));
            var older = fleet["vpcs"].Where(other => IsOlder(other, vpc)).Select(other => Range(other.Text("cidr")));
            If(older.Any(other => other.From <= to && from <= other.To), "vpc.overlap", id);
            If(vpc.Number("used_ips") / vpc.Number("total_ips") >= 0.8, "vpc.nearly_full", id);
        }
    }

    private static bool IsOlder(JsonElement one, JsonElement other) => one.Time("created_at") == other.Time("created_at")
        ? string.CompareOrdinal(one.Text("id"), other.Text("id")) < 0
        : one.Time("created_at") < other.Time("created_at");

    private bool IsEmpty(JsonElement vpc)
    {
        if (vpc.Number("used_ips") == 0)
        {
            return true;
        }

        var vms = fleet["vms"].Where(vm => vm.Text("project_id") == vpc.Text("project_id")).ToList();
        return vms.Select(vm => $"vms/{vm.Text("id")}/networks")
            .All(path => fleet.Has(path) && fleet[path].All(nic => nic.Text("network_name") != vpc.Text("name")));
    }

    private void Firewall(JsonElement firewall)
    {
        var id = firewall.Text("id");
        var rules = firewall.Array("rules").Select(row => new Rule(row)).ToList();
        var exposes = firewall.Number("vm_count") != 0;
        var open = rules.Where(rule => exposes && rule is { IsIn: true, IsAny: true }).ToList();
        var partly = open.Where(rule => !rule.OpensAll).ToList();
        int[] databases = [1433, 3306, 5432, 6379, 9200, 27017];
        If(open.Any(rule => rule.OpensAll), "fw.any_any", id);
        If(partly.Any(rule => rule.IsTcp && rule.Ports.Contains(22)), "fw.ssh_open", id);
        If(partly.Any(rule => rule.IsTcp && rule.Ports.Contains(3389)), "fw.rdp_open", id);
        If(partly.Any(rule => rule.IsTcp && rule.Ports.Overlaps(databases)), "fw.db_open", id);
        If(partly.Any(rule => rule.HasPorts && rule.Ports.Count > 100), "fw.wide_range", id);
        If(exposes && rules.Any(rule => rule is { IsIn: false, IsAny: true, OpensAll: true }), "fw.egress_any", id);
        If(firewall.Number("vm_count") == 0, "fw.unattached", id);
        If(rules.Count > 50, "fw.rule_sprawl", id);
        If(rules.Any(inner => rules.Any(outer => inner != outer && inner.IsInside(outer))), "fw.shadowed_rule", id);
    }

    private static (BigInteger From, BigInteger To) Range(string cidr)
    {
        var parts = cidr.Split('/');
        var bytes = System.Net.IPAddress.Parse(parts[0]).GetAddressBytes();
        var size = BigInteger.Pow(2, (bytes.Length * 8) - int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        var address = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        return (address - (address % size), address - (address % size) + size - 1);
    }

    /// <summary>A firewall rule, port by port.</summary>
    private sealed class Rule
    {
        private readonly (BigInteger From, BigInteger To)? addresses;
        private readonly bool isIpv6;
        private readonly string icmp;

        public Rule(JsonElement row)
        {
            Protocol = row.Text("protocol").ToUpperInvariant();
            IsIn = row.Text("rule_type").Equals("inbound", StringComparison.OrdinalIgnoreCase);
            icmp = row.Text("icmp_type");
            var ip = row.Text("ip");
            IsAny = ip == "" || row.Text("size") == "0" || (row.Text("size") == "" && ip is "0.0.0.0" or "::");
            HasPorts = Protocol is "TCP" or "UDP" or "ALL";
            var text = HasPorts ? row.Text("range") : "";
            foreach (var part in text == "" ? ["1:65535"] : text.Split(','))
            {
                var ends = part.Split(':').Select(int.Parse).ToList();
                Ports.UnionWith(Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
            }

            isIpv6 = ip.Contains(':');
            var size = row.Text("size") is { Length: > 0 } given ? given : isIpv6 ? "128" : "32";
            addresses = ip == "" ? null : IsAny ? Range(isIpv6 ? "::/0" : "0.0.0.0/0") : Range($"{ip}/{size}");
        }

        public string Protocol { get; }

        public bool IsIn { get; }

        public bool IsAny { get; }

        public bool HasPorts { get; }

        public bool IsTcp => Protocol is "TCP" or "ALL";

        public HashSet<int> Ports { get; } = [];

        public bool OpensAll => HasPorts && Ports.Count == 65535;

        public bool IsInside(Rule outer) =>
            IsIn == outer.IsIn
            && (outer.Protocol == "ALL" || (outer.Protocol == Protocol && (outer.icmp == "" || outer.icmp == icmp)))
            && Ports.IsSubsetOf(outer.Ports)
            && (outer.addresses is not { } wide
                || (addresses is { } narrow && isIpv6 == outer.isIpv6 && wide.From <= narrow.From && narrow.To <= wide.To));
    }
}
