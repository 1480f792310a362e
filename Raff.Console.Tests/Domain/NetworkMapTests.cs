using Raff.Console.Domain.Networks;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain;

/// <summary>The drawing of a project's network.</summary>
public sealed class NetworkMapTests
{
    [Fact]
    public void Map_OfSixtyVms_HasNoBoxOverAnotherAndStaysBelow1440Pixels()
    {
        var vpcs = Enumerable.Range(0, 6)
            .Select(one => new Vpc { Id = new($"v{one}"), Name = $"net-{one}", Cidr = $"10.{one}.0.0/24", Status = "active" }).ToList();
        var vms = Enumerable.Range(0, 60).Select(one => Vm($"m{one}", $"web-{one}", $"10.{one % 6}.0.{one}", $"192.0.2.{one}")).ToList();
        var ips = vms.Select((vm, one) => new PublicIp { Id = new($"i{one}"), IpAddress = vm.PublicIpv4Address!, Type = "IPv4", Status = "in-use" }).ToList();
        var firewalls = Enumerable.Range(0, 4).Select(one => new Firewall { Id = new($"f{one}"), Name = $"group-{one}", Rules = [] }).ToList();
        var nics = vms.Select((vm, one) => (vm, one)).ToDictionary(pair => pair.vm.Id.Value, pair => (IReadOnlyList<VmNetwork>)
        [
            Nic("public", pair.vm.PublicIpv4Address!, "", $"f{pair.one % 4}"), Nic("vpc", pair.vm.PrivateIpv4Address!, $"net-{pair.one % 6}", null),
        ]);

        var map = NetworkMap.Of(vpcs, vms, ips, firewalls, nics);

        map.Nodes.Length.ShouldBe(6 + 60 + 60 + 4);
        map.Edges.Length.ShouldBe(180);
        map.Nodes.Max(NetworkMap.XOf).ShouldBeLessThan(1440 - NetworkMap.BoxWidth);
        foreach (var column in map.Nodes.GroupBy(node => node.Column))
        {
            var tops = column.Select(node => node.Y).Order().ToList();
            tops.Zip(tops.Skip(1), (one, next) => next - one).ShouldAllBe(distance => distance >= NetworkMap.BoxHeight);
        }

        map.Height.ShouldBeGreaterThanOrEqualTo(map.Nodes.Max(node => node.Y) + NetworkMap.BoxHeight);
        map.Edges.ShouldAllBe(edge => map.Nodes.Any(node => node.Key == edge.From) && map.Nodes.Any(node => node.Key == edge.To));
    }

    [Fact]
    public void Edges_OfAVm_AreItsAddressFirewallAndVpc()
    {
        var map = NetworkMap.Of(
            [new Vpc { Id = new("v"), Name = "net", Cidr = "10.0.0.0/24", Status = "active" }],
            [Vm("m", "web", "10.0.0.4", "192.0.2.1")],
            [
                new PublicIp { Id = new("i"), IpAddress = "192.0.2.1", Type = "IPv4", Status = "in-use" },
                new PublicIp { Id = new("j"), IpAddress = "192.0.2.2", Type = "IPv4", Status = "free" },
            ],
            [new Firewall { Id = new("f"), Name = "group", Rules = [] }],
            new Dictionary<string, IReadOnlyList<VmNetwork>> { ["m"] = [Nic("public", "192.0.2.1", "", "f"), Nic("vpc", "10.0.0.4", "net", null)] });

        map.Edges.Select(edge => $"{edge.From} {edge.Meaning} {edge.To} {edge.Address}")
            .ShouldBe(["ips/i reaches vms/m 192.0.2.1", "firewalls/f protects ips/i 192.0.2.1", "vms/m is in vpcs/v 10.0.0.4"]);
    }

    [Fact]
    public void Edge_OfAFirewallOnAnAddressThatIsNoPublicIp_GoesToTheVm()
    {
        var map = NetworkMap.Of(
            [], [Vm("m", "web", "10.0.0.4", "192.0.2.1")], [], [new Firewall { Id = new("f"), Name = "group", Rules = [] }],
            new Dictionary<string, IReadOnlyList<VmNetwork>> { ["m"] = [Nic("public", "192.0.2.1", "", "f")] });

        map.Edges.ShouldHaveSingleItem().ShouldBe(new MapEdge("firewalls/f", "vms/m", "protects", "192.0.2.1"));
    }

    [Fact]
    public void Through_ABox_IsWhatLeadsToItAndWhereItLeads()
    {
        var map = NetworkMap.Of(
            [new Vpc { Id = new("v"), Name = "net", Cidr = "10.0.0.0/24", Status = "active" }],
            [Vm("m", "web", "10.0.0.4", "192.0.2.1"), Vm("n", "db", "10.0.0.5", "192.0.2.2")],
            [
                new PublicIp { Id = new("i"), IpAddress = "192.0.2.1", Type = "IPv4", Status = "in-use" },
                new PublicIp { Id = new("j"), IpAddress = "192.0.2.2", Type = "IPv4", Status = "in-use" },
            ],
            [new Firewall { Id = new("f"), Name = "group", Rules = [] }],
            new Dictionary<string, IReadOnlyList<VmNetwork>>
            {
                ["m"] = [Nic("public", "192.0.2.1", "", "f"), Nic("vpc", "10.0.0.4", "net", null)],
                ["n"] = [Nic("public", "192.0.2.2", "", null), Nic("vpc", "10.0.0.5", "net", null)],
            });

        map.Through("firewalls/f").ShouldBe(["firewalls/f", "ips/i", "vms/m", "vpcs/v"], ignoreOrder: true);
        map.Through("vpcs/v").ShouldBe(["vpcs/v", "vms/m", "vms/n", "ips/i", "ips/j", "firewalls/f"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("web-01", "web-01")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "WWWWWWWWWWWWWW…")]
    [InlineData("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii", "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii")]
    public void Text_WiderThanItsBox_EndsWithAnEllipsis(string text, string shown) => BoxText.Fit(text, 190, 12).ShouldBe(shown);

    [Fact]
    public void Map_OfNothing_IsEmpty() => NetworkMap.Of([], [], [], [], new Dictionary<string, IReadOnlyList<VmNetwork>>()).Nodes.ShouldBeEmpty();

    private static VirtualMachine Vm(string id, string name, string address, string outside) =>
        new() { Id = new(id), Name = name, Status = "active", PrivateIpv4Address = address, PublicIpv4Address = outside };

    private static VmNetwork Nic(string type, string ip, string network, string? firewall) =>
        new() { NicId = type == "vpc" ? 1 : 0, Ip = ip, Type = type, NetworkName = network, SecurityGroupId = firewall };
}
