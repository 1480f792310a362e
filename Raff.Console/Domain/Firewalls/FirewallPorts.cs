using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Firewalls;

/// <summary>What the whole internet reaches through a firewall, in words. Pure.</summary>
public static class FirewallPorts
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["22"] = "SSH",
        ["80"] = "HTTP",
        ["443"] = "HTTPS",
        ["3389"] = "RDP",
        ["3306"] = "MySQL",
        ["5432"] = "PostgreSQL",
        ["6379"] = "Redis",
        ["27017"] = "MongoDB",
        ["1433"] = "SQL Server",
        ["9200"] = "Elasticsearch",
        ["25"] = "SMTP",
        ["53"] = "DNS",
        ["21"] = "FTP",
    };

    /// <summary>"SSH and HTTPS from anywhere"; "nothing from the internet".</summary>
    public static string Words(Firewall firewall)
    {
        ArgumentNullException.ThrowIfNull(firewall);
        var open = firewall.Rules.Where(rule => FirewallOpenness.IsInbound(rule) && FirewallOpenness.IsAnywhere(rule)).ToList();
        if (open.Count == 0)
        {
            return "nothing from the internet";
        }

        if (open.Any(rule => rule.Protocol.Equals("ALL", StringComparison.OrdinalIgnoreCase)))
        {
            return "everything from anywhere";
        }

        var names = open.SelectMany(NamesOf).Distinct(StringComparer.Ordinal).ToList();
        return $"{(names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}")} from anywhere";
    }

    private static IEnumerable<string> NamesOf(FirewallRule rule)
    {
        var protocol = rule.Protocol.ToUpperInvariant();
        return protocol is not ("TCP" or "UDP") ? [protocol]
            : string.IsNullOrEmpty(rule.Range) ? [$"all {protocol} ports"]
            : rule.Range.Split(',').Select(part => protocol == "TCP" && Names.TryGetValue(part, out var name) ? name : $"{protocol} {part}");
    }
}
