using Raff.Console.Domain.Firewalls;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Firewalls;

/// <summary>Firewall rules as lines of text: read, printed, limited, compared and said in words.</summary>
public sealed class FirewallRuleTextTests
{
    private static readonly string[] Protocols = ["TCP", "UDP", "ICMP", "ICMPV6", "IPSEC", "ALL"];
    private static readonly string?[] Ranges = [null, "22", "80,443", "8000:9000", "22,80,8000:9000", "1:65535"];
    private static readonly (string? Ip, int? Size)[] Peers =
        [(null, null), ("10.0.0.0", 8), ("203.0.113.7", null), ("203.0.113.7", 32), ("0.0.0.0", 0), ("::", 0), ("2001:db8::", 32), ("::1", null)];

    [Theory]
    [InlineData("in tcp 80,443", "in tcp 80,443")]
    [InlineData("  ALLOW Inbound TCP 22 FROM 10.0.0.0/8 ", "in tcp 22 from 10.0.0.0/8")]
    [InlineData("in\ttcp\t8000-9000", "in tcp 8000:9000")]
    [InlineData("in tcp any from anywhere", "in tcp")]
    [InlineData("egress udp 53 to 8.8.8.8", "out udp 53 to 8.8.8.8")]
    [InlineData("out all", "out all")]
    [InlineData("in icmp type 8", "in icmp type 8")]
    [InlineData("in icmpv6 from ::/0", "in icmpv6 from ::/0")]
    [InlineData("ingress ipsec from 2001:db8::/32", "in ipsec from 2001:db8::/32")]
    public void Line_AsPeopleWriteIt_IsPrintedInOneWay(string line, string printed)
    {
        var (rule, problem) = FirewallRuleText.Read(line);

        problem.ShouldBeNull();
        FirewallRuleText.Print(rule!).ShouldBe(printed);
    }

    [Theory]
    [InlineData("tcp 22", "Write a rule like")]
    [InlineData("in", "Write a rule like")]
    [InlineData("in tcp 22 80", "Write a rule like")]
    [InlineData("in gre", "gre is not a protocol")]
    [InlineData("in icmp 22", "Ports are for tcp and udp only.")]
    [InlineData("in tcp 0", "Ports are 1 to 65535")]
    [InlineData("in tcp 70000", "Ports are 1 to 65535")]
    [InlineData("in tcp 90:80", "Ports are 1 to 65535")]
    [InlineData("in tcp 80,,443", "Ports are 1 to 65535")]
    [InlineData("in tcp 22 from 10.0.0", "10.0.0 is not an address")]
    [InlineData("in tcp 22 from example.com", "example.com is not an address")]
    [InlineData("in tcp 22 from 10.0.0.0/33", "The prefix of 10.0.0.0 is 0 to 32.")]
    [InlineData("in tcp 22 from ::/129", "The prefix of :: is 0 to 128.")]
    [InlineData("in tcp 22 type 8", "A type of 0 to 255 is for icmp")]
    [InlineData("in icmp type 256", "A type of 0 to 255 is for icmp")]
    public void Line_ThatTheApiWouldRefuse_SaysWhy(string line, string problem)
    {
        var read = FirewallRuleText.Read(line);

        read.Rule.ShouldBeNull();
        read.Problem!.ShouldContain(problem);
    }

    [Fact]
    public void Sets_TwoHundredGenerated_ComeBackUnchanged()
    {
        var random = new Random(20261125);
        for (var set = 0; set < 200; set++)
        {
            var rules = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Generated(random)).ToList();

            var read = FirewallDraft.Read(FirewallDraft.Print(rules));

            read.Lines.ShouldAllBe(line => line.Problem == null);
            read.Rules.ShouldBe(rules);
        }
    }

    [Theory]
    [InlineData(1, 1, "b\n# note\na\n\nc")]
    [InlineData(3, -1, "b\n# note\na\n\nc")]
    [InlineData(3, 1, "a\n# note\nc\n\nb")]
    [InlineData(1, -1, "a\n# note\nb\n\nc")]
    [InlineData(5, 1, "a\n# note\nb\n\nc")]
    [InlineData(2, 1, "a\n# note\nb\n\nc")]
    public void Move_ALine_ChangesPlacesWithTheNextThatHoldsARule(int number, int by, string moved) =>
        FirewallDraft.Move("a\n# note\nb\n\nc", number, by).ShouldBe(moved);

    [Fact]
    public void Lines_DuplicatedRemovedAndAppended_ChangeNothingElse()
    {
        FirewallDraft.Duplicate("a\nb\nc", 2).ShouldBe("a\nb\nb\nc");
        FirewallDraft.Remove("a\nb\nc", 2).ShouldBe("a\nc");
        FirewallDraft.Append("a\n\n", "b").ShouldBe("a\nb");
        FirewallDraft.Append("", "b").ShouldBe("b");
    }

    [Fact]
    public void Draft_WithWrongLines_NamesTheFirstByItsNumber() =>
        FirewallDraft.Read("# comment\n\nin tcp 22\nin tcp x\nin gre").Problem.ShouldBe("Line 4: Write a rule like \"in tcp 22 from 10.0.0.0/8\" or \"out " +
            "all\".");

    [Fact]
    public void Draft_WithMoreRulesThanTheApiTakes_SaysTheLimit()
    {
        FirewallDraft.Read(string.Join('\n', Enumerable.Range(1, 40).Select(port => $"in tcp {port}"))).Problem.ShouldBeNull();
        FirewallDraft.Read(string.Join('\n',
            Enumerable.Range(1, 41).Select(port => $"in tcp {port}"))).Problem.ShouldBe("There are 41 rules in; the limit is 40.");
        FirewallDraft.Read(string.Join('\n',
            Enumerable.Range(1, 41).Select(port => $"out tcp {port}"))).Problem.ShouldBe("There are 41 rules out; the limit is 40.");
    }

    [Fact]
    public void Difference_OfTwoSets_IsWhatGoesAndComes()
    {
        var (removed, added) = FirewallDraft.Difference(Rules("in tcp 22\nin tcp 80\nin tcp 80"), Rules("in tcp 80\nin tcp 443\nin tcp 22 from 10.0.0.0/8"));

        removed.ShouldBe(["in tcp 22", "in tcp 80"]);
        added.ShouldBe(["in tcp 443", "in tcp 22 from 10.0.0.0/8"]);
        var reordered = FirewallDraft.Difference(Rules("in tcp 22\nout all"), Rules("out all\nin tcp 22"));
        (reordered.Removed.Length, reordered.Added.Length).ShouldBe((0, 0));
    }

    [Fact]
    public void Ipv6_OpenWhileIpv4IsRestricted_IsFound()
    {
        FirewallDraft.OpenInIpv6Only(Rules("in tcp 22 from 10.0.0.0/8\nin tcp 22 from ::/0\nin tcp 443 from ::/0")).ShouldBe(["in tcp 22 from ::/0"]);
        FirewallDraft.OpenInIpv6Only(Rules("in tcp 22 from 0.0.0.0/0\nin tcp 22 from ::/0")).ShouldBeEmpty();
    }

    private static FirewallRule[] Rules(string text) => [.. FirewallDraft.Read(text).Rules];

    private static FirewallRule Generated(Random random)
    {
        var protocol = Protocols[random.Next(Protocols.Length)];
        var (ip, size) = Peers[random.Next(Peers.Length)];
        return new FirewallRule
        {
            Protocol = protocol,
            RuleType = random.Next(2) == 0 ? "INBOUND" : "OUTBOUND",
            Range = protocol is "TCP" or "UDP" ? Ranges[random.Next(Ranges.Length)] : null,
            Ip = ip,
            Size = size,
            IcmpType = protocol is "ICMP" or "ICMPV6" && random.Next(2) == 0 ? random.Next(256) : null,
        };
    }
}
