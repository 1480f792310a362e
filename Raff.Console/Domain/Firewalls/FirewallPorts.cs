using System.Collections.Immutable;
using System.Globalization;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Firewalls;

/// <summary>What a firewall lets in, in words. Pure.</summary>
public static class FirewallPorts
{
    private const string Anywhere = "anywhere";
    private const string AnyIpv4 = "any IPv4 address";
    private const string AnyIpv6 = "any IPv6 address";

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

    /// <summary>"HTTP and HTTPS from anywhere, SSH from 10.0.0.0/8"; "nothing". What a wider source has already is not repeated for a narrower one.</summary>
    public static string Words(Firewall firewall)
    {
        ArgumentNullException.ThrowIfNull(firewall);
        return Words(firewall.Rules);
    }

    /// <summary>What rules let in over one family: any address of it is anywhere.</summary>
    public static string WordsOver(IEnumerable<FirewallRule> rules, bool isIpv6) => Words(rules
        .Where(rule => string.IsNullOrEmpty(rule.Ip) || rule.Ip.Contains(':', StringComparison.Ordinal) == isIpv6)
        .Select(rule => FirewallOpenness.IsAnywhere(rule) ? rule with { Ip = null, Size = null } : rule));

    private static string Words(IEnumerable<FirewallRule> rules)
    {
        var sources = new OrderedDictionary<string, List<Traffic>>(StringComparer.Ordinal);
        foreach (var rule in rules.Where(FirewallOpenness.IsInbound))
        {
            var source = SourceOf(rule);
            if (!sources.TryGetValue(source, out var traffic))
            {
                sources[source] = traffic = [];
            }

            traffic.AddRange(TrafficOf(rule));
        }

        // The same traffic from all of IPv4 and all of IPv6 comes from anywhere.
        var (four, six) = (sources.GetValueOrDefault(AnyIpv4, []), sources.GetValueOrDefault(AnyIpv6, []));
        var both = four.Where(one => IsIn(six, one)).Concat(six.Where(one => IsIn(four, one)));
        var anywhere = Without(sources.GetValueOrDefault(Anywhere, []).Concat(both), []);
        var groups = new List<(ImmutableArray<Traffic> Traffic, List<string> Sources)>();
        Add(Anywhere, anywhere);
        foreach (var (source, traffic) in sources.Where(one => one.Key != Anywhere).OrderBy(one => one.Key is AnyIpv4 or AnyIpv6 ? 0 : 1))
        {
            var wider = source is AnyIpv4 or AnyIpv6 ? [] : source.Contains(':', StringComparison.Ordinal) ? six : four;
            Add(source, Without(traffic, [.. anywhere, .. wider]));
        }

        return groups.Count == 0 ? "nothing"
            : string.Join(", ", groups.Select(group => $"{Listed([.. group.Traffic.Select(one => one.Word)])} from {Listed(group.Sources)}"));

        void Add(string source, ImmutableArray<Traffic> traffic)
        {
            if (traffic.IsEmpty)
            {
                return;
            }

            if (groups.FirstOrDefault(group => group.Traffic.SequenceEqual(traffic)) is { Sources: { } same })
            {
                same.Add(source);
            }
            else
            {
                groups.Add((traffic, [source]));
            }
        }
    }

    private static string SourceOf(FirewallRule rule) =>
        string.IsNullOrEmpty(rule.Ip) ? Anywhere
        : FirewallOpenness.IsAnywhere(rule) ? rule.Ip.Contains(':', StringComparison.Ordinal) ? AnyIpv6 : AnyIpv4
        : rule.Size is { } size && !rule.Ip.Contains('/', StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{rule.Ip}/{size}")
        : rule.Ip;

    private static IEnumerable<Traffic> TrafficOf(FirewallRule rule)
    {
        var protocol = rule.Protocol.ToUpperInvariant();
        return protocol is "TCP" or "UDP" && !string.IsNullOrEmpty(rule.Range) ? rule.Range.Split(',').Select(part => new Traffic(protocol, part))
            : [new Traffic(protocol, rule.IcmpType?.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The traffic that is not in the other, each once, and none that another of the same has already.</summary>
    private static ImmutableArray<Traffic> Without(IEnumerable<Traffic> traffic, IReadOnlyCollection<Traffic> others)
    {
        var all = traffic.Distinct().ToList();
        return [.. all.Where(one => !IsIn(others, one) && !all.Any(wider => wider != one && wider.Covers(one)))];
    }

    private static bool IsIn(IEnumerable<Traffic> all, Traffic one) => all.Any(wider => wider.Covers(one));

    private static string Listed(List<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>Something that is let in.</summary>
    /// <param name="Protocol">Its protocol, in capitals.</param>
    /// <param name="Part">Ports or an ICMP type; null for all.</param>
    private readonly record struct Traffic(string Protocol, string? Part)
    {
        public string Word => (Protocol, Part) switch
        {
            ("ALL", _) => "everything",
            ("TCP" or "UDP", null) => $"all {Protocol} ports",
            (_, null) => Protocol,
            ("TCP", { } port) when Names.TryGetValue(port, out var name) => name,
            ("TCP" or "UDP", { } ports) => $"{Protocol} {ports.Replace(':', '-')}",
            (_, { } type) => $"{Protocol} type {type}",
        };

        public bool Covers(Traffic other) => Protocol == "ALL" || (Protocol == other.Protocol && (Part is null || Part == other.Part));
    }
}
