using Raff.Console.Domain.Cost;
using Raff.Console.Features.Inventory;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.Inventory;

/// <summary>Searching, filtering, grouping and sorting the inventory, and its query in the address.</summary>
public sealed class InventoryViewTests
{
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(TimeProvider.System);
    private static readonly ResourceKind Volumes = VolumeKind.Create(TimeProvider.System);
    private static readonly VirtualMachine Web = new()
    {
        Id = new("vm-1"),
        Name = "web-2",
        Status = "active",
        ProjectId = new("p1"),
        Region = "us-east",
        PrivateIpv4Address = "10.1.0.7",
        PublicIpv4Address = "192.0.2.9",
        Tags = [new("env:prod"), new("team:api")],
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static readonly VirtualMachine Old = new()
    {
        Id = new("vm-2"),
        Name = "Web-10 größe",
        Status = "passive",
        ProjectId = new("p2"),
        Region = "eu",
        PrivateIpv4Address = "10.2.0.7",
    };

    private static readonly Volume Data = new()
    {
        Id = new("vol-1"),
        Name = "data",
        Status = "attached",
        Size = 10,
        VolumeType = "nvme",
        ProjectId = new("p1"),
        Region = "us-east",
        ProductVm = "vm-1",
    };

    private static readonly InventoryItem[] Items =
    [
        new(Vms, new CostLine("vms", Old, Old, 10, IdleReason.StoppedVm)),
        new(Vms, new CostLine("vms", Web, Web, 20, null)),
        new(Volumes, new CostLine("volumes", Data, Web, null, null)),
    ];

    [Theory]
    [InlineData("", "data,web-2,Web-10 größe")]
    [InlineData("?q=WEB", "data,web-2,Web-10 größe")]
    [InlineData("?q=web-10", "Web-10 größe")]
    [InlineData("?q=GRÖSSE", "")]
    [InlineData("?q=GRÖßE", "Web-10 größe")]
    [InlineData("?q=vm-1", "web-2")]
    [InlineData("?q=10.1.0.0/24", "web-2")]
    [InlineData("?q=10.0.0.0/8", "web-2,Web-10 größe")]
    [InlineData("?q=10.1", "web-2")]
    [InlineData("?q=env:prod%20web", "web-2")]
    [InlineData("?kind=volumes", "data")]
    [InlineData("?project=p1&status=active", "web-2")]
    [InlineData("?tag=env:prod&tag=team:api", "web-2")]
    [InlineData("?tag=", "data,Web-10 größe")]
    [InlineData("?sort=-name", "Web-10 größe,web-2,data")]
    [InlineData("?sort=monthly", "data,Web-10 größe,web-2")]
    [InlineData("?sort=project", "data,web-2,Web-10 größe")]
    [InlineData("?region=mars", "")]
    public void Items_OfAQuery_AreThoseThatMatchInItsOrder(string query, string names) =>
        string.Join(',', View(query).Items.Select(item => item.Row.Name)).ShouldBe(names);

    [Fact]
    public void Groups_OfAField_HaveTheirSubtotals()
    {
        View("?group=region").Groups.ShouldBe([new("us-east", 2, 20, 1), new("eu", 1, 10, 0)]);
        View("?group=tag").Groups.ShouldBe([new("", 2, 10, 1), new("env:prod", 1, 20, 0), new("team:api", 1, 20, 0)]);
        View("?group=kind&status=active").Groups.ShouldBe([new("vms", 1, 20, 0)]);
        (View("").Monthly, View("").Unpriced).ShouldBe((30, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=10.1.0.0%2F24&kind=vms&status=active&status=passive&tag=a%26b&group=region&sort=-monthly&page=2&size=100")]
    public void Query_ReadAndWritten_IsTheSame(string query) => InventoryQuery.Read("http://localhost/all/inventory" + query).Write().ShouldBe(query);

    [Theory]
    [InlineData("?group=owner&sort=color&page=0&size=9")]
    [InlineData("?sort=--name")]
    public void Query_OfNonsense_ReadsAsDefaults(string query) => InventoryQuery.Read("/all/inventory" + query).Write().ShouldBeOneOf("", "?sort=--name");

    private static InventoryView View(string query) => InventoryView.Of(Items, InventoryQuery.Read(query), project => project.Value);
}
