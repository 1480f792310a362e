using Raff.Console.Domain.Findings;
using static Raff.Console.Tests.Domain.Findings.Fleet;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>Ports and rules of firewalls, compared.</summary>
public sealed class FirewallShapeTests
{
    [Theory]
    [InlineData(null, 65535, true)]
    [InlineData("", 65535, true)]
    [InlineData("1:65535", 65535, true)]
    [InlineData("0:65535", 65535, true)]
    [InlineData("1:1000,1001:65535", 65535, true)]
    [InlineData("22", 1, false)]
    [InlineData("80,443,8000:9000", 1003, false)]
    [InlineData("20:30,25:40", 21, false)]
    public void Ports_InAnyForm_AreCountedOnce(string? text, int count, bool isAll)
    {
        var ports = PortSet.Parse(text)!;

        ports.Count.ShouldBe(count);
        ports.IsAll.ShouldBe(isAll);
    }

    [Theory]
    [InlineData("ssh")]
    [InlineData("30:20")]
    [InlineData("70000")]
    [InlineData("1:2:x")]
    public void Ports_Unreadable_AreNull(string text) => PortSet.Parse(text).ShouldBeNull();

    [Fact]
    public void Rule_WithUnreadablePorts_NeitherShadowsNorOpensAPort()
    {
        var shape = new FirewallShape(Firewall(In("TCP", "ssh", "0.0.0.0", 0), In("TCP", "22", "203.0.113.0", 24)));

        shape.Shadowed().ShouldBeEmpty();
        shape.OpenAt(22).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_ThatAreEqual_OnlyTheLaterOneIsShadowed()
    {
        var shape = new FirewallShape(Firewall(In("TCP", "22", "203.0.113.0", 24), In("tcp", "22:22", "203.0.113.9", 24)));

        var (rule, by) = shape.Shadowed().ShouldHaveSingleItem();
        rule.ShouldBe(shape.Entries[1]);
        by.ShouldBe(shape.Entries[0]);
    }

    [Theory]
    [InlineData("ALL", null, "", null, true)]
    [InlineData("TCP", null, "0.0.0.0", 0, true)]
    [InlineData("TCP", "20:30", "203.0.112.0", 23, true)]
    [InlineData("TCP", "20:30", "203.0.113.8", 29, false)]
    [InlineData("TCP", "23", "0.0.0.0", 0, false)]
    [InlineData("UDP", null, "0.0.0.0", 0, false)]
    [InlineData("ALL", null, "::", 0, false)]
    public void Rule_InsideAnother_IsShadowed(string protocol, string? ports, string ip, int? size, bool isShadowed) =>
        new FirewallShape(Firewall(In("TCP", "22", "203.0.113.7", 32), In(protocol, ports, ip, size))).Shadowed().Any().ShouldBe(isShadowed);
}
