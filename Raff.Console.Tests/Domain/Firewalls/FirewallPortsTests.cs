using Raff.Console.Domain;
using Raff.Console.Domain.Firewalls;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Firewalls;

/// <summary>What a firewall lets in, in words.</summary>
public sealed class FirewallPortsTests
{
    [Theory]
    [InlineData("", "nothing")]
    [InlineData("out all", "nothing")]
    [InlineData("in tcp 22", "SSH from anywhere")]
    [InlineData("in tcp 22\nin tcp 443 from 10.0.0.0/8", "SSH from anywhere, HTTPS from 10.0.0.0/8")]
    [InlineData("in tcp 443 from 10.0.0.0/8\nin tcp 22", "SSH from anywhere, HTTPS from 10.0.0.0/8")]
    [InlineData("in tcp 80,443\nin udp 53\nin icmp", "HTTP, HTTPS, UDP 53 and ICMP from anywhere")]
    [InlineData("in tcp 8000:9000,22", "TCP 8000-9000 and SSH from anywhere")]
    [InlineData("in tcp", "all TCP ports from anywhere")]
    [InlineData("in udp\nin udp 53", "all UDP ports from anywhere")]
    [InlineData("in tcp 22\nin all", "everything from anywhere")]
    [InlineData("in all from 10.0.0.0/8\nin tcp 22", "SSH from anywhere, everything from 10.0.0.0/8")]
    [InlineData("in all\nin tcp 22 from 10.0.0.0/8", "everything from anywhere")]
    [InlineData("in tcp 22\nin tcp 22 from 10.0.0.0/8", "SSH from anywhere")]
    [InlineData("in tcp 22\nin tcp 22", "SSH from anywhere")]
    [InlineData("in tcp 22 from 0.0.0.0/0\nin tcp 22 from ::/0", "SSH from anywhere")]
    [InlineData("in tcp 22 from 0.0.0.0/0", "SSH from any IPv4 address")]
    [InlineData("in tcp 22 from ::/0", "SSH from any IPv6 address")]
    [InlineData("in tcp 22,80 from 0.0.0.0/0\nin tcp 22 from ::/0", "SSH from anywhere, HTTP from any IPv4 address")]
    [InlineData("in tcp from 0.0.0.0/0\nin tcp 22 from ::/0", "SSH from anywhere, all TCP ports from any IPv4 address")]
    [InlineData("in tcp 22 from 0.0.0.0/0\nin tcp 22 from 10.0.0.0/8", "SSH from any IPv4 address")]
    [InlineData("in tcp 22 from ::/0\nin tcp 22 from 10.0.0.0/8", "SSH from any IPv6 address and 10.0.0.0/8")]
    [InlineData("in tcp 22 from 2001:db8::/32\nin tcp 22 from ::/0", "SSH from any IPv6 address")]
    [InlineData("in tcp 22 from 10.0.0.0/8\nin tcp 22 from 192.168.0.0/16", "SSH from 10.0.0.0/8 and 192.168.0.0/16")]
    [InlineData("in tcp 22 from 203.0.113.7", "SSH from 203.0.113.7")]
    [InlineData("in icmp type 8", "ICMP type 8 from anywhere")]
    [InlineData("in icmp\nin icmp type 8", "ICMP from anywhere")]
    [InlineData("in icmpv6 from ::/0", "ICMPV6 from any IPv6 address")]
    [InlineData("in ipsec from 203.0.113.0/24", "IPSEC from 203.0.113.0/24")]
    [InlineData("in udp 22", "UDP 22 from anywhere")]
    public void Words_OfRules_SayWhatIsLetInAndFromWhere(string rules, string words) => Words(Rules(rules)).ShouldBe(words);

    [Fact]
    public void Words_OfRulesAsTheApiWritesThem_ReadAnyCaseAndAnyForm()
    {
        Words([Rule("tcp", "inbound", "22", "", 0)]).ShouldBe("SSH from anywhere");
        Words([Rule("Tcp", "Inbound", "", "10.0.0.0/8", null)]).ShouldBe("all TCP ports from 10.0.0.0/8");
        Words([Rule("GRE", "INBOUND", null, null, null)]).ShouldBe("GRE from anywhere");
        Words([Rule("TCP", "INBOUND", "443", "0.0.0.0/0", null)]).ShouldBe("HTTPS from any IPv4 address");
    }

    [Fact]
    public void WordsOver_EachFamily_SaysWhatItsAddressesReach()
    {
        var rules = Rules("in tcp 22 from 10.0.0.0/8\nin tcp 22 from ::/0\nin tcp 443");

        FirewallPorts.WordsOver(rules, isIpv6: false).ShouldBe("HTTPS from anywhere, SSH from 10.0.0.0/8");
        FirewallPorts.WordsOver(rules, isIpv6: true).ShouldBe("SSH and HTTPS from anywhere");
    }

    /// <summary>Against each protocol, port and source: the words name a source exactly where a rule, or a wider one, lets something in from there.</summary>
    [Fact]
    public void Words_OfEveryPairOfRules_NameWhatIsOpenAndNothingElse()
    {
        string[] traffic = ["tcp 22", "tcp 80", "tcp", "udp 53", "icmp", "all"];
        string[] sources = ["", " from 0.0.0.0/0", " from ::/0", " from 10.0.0.0/8", " from 2001:db8::/32"];
        string[] lines = [.. traffic.SelectMany(one => sources.Select(source => $"in {one}{source}"))];
        foreach (var first in lines)
        {
            foreach (var second in lines)
            {
                var rules = Rules($"{first}\n{second}");

                var words = Words(rules);

                words.Contains("from anywhere", StringComparison.Ordinal).ShouldBe(IsOpenToBoth(rules), $"{first}; {second}: {words}");
                words.Contains("everything", StringComparison.Ordinal).ShouldBe(rules.Any(rule => rule.Protocol == "ALL"), $"{first}; {second}: {words}");
                words.Split(", ").Distinct().Count().ShouldBe(words.Split(", ").Length, words);
            }
        }
    }

    /// <summary>Whether something comes in from all of IPv4 and all of IPv6: by a rule for both, or by one for each with traffic in common.</summary>
    private static bool IsOpenToBoth(FirewallRule[] rules)
    {
        var open = rules.Where(FirewallOpenness.IsAnywhere).ToList();
        return open.Exists(rule => rule.Ip is null)
            || open.Exists(four => four.Ip == "0.0.0.0" && open.Exists(six => six.Ip == "::" && (Covers(four, six) || Covers(six, four))));
    }

    private static bool Covers(FirewallRule one, FirewallRule other) =>
        one.Protocol == "ALL" || (one.Protocol == other.Protocol && (one.Range is null || one.Range == other.Range));

    private static FirewallRule[] Rules(string text) => [.. FirewallDraft.Read(text).Rules];

    private static FirewallRule Rule(string protocol, string type, string? range, string? ip, int? size) =>
        new() { Protocol = protocol, RuleType = type, Range = range, Ip = ip, Size = size };

    private static string Words(FirewallRule[] rules) => FirewallPorts.Words(new Firewall { Id = new("f"), Name = "f", Rules = rules });
}
