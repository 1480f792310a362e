using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Kinds;

public sealed class ListViewTests
{
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(TimeProvider.System);

    private static readonly LoadedList<IResource> List = new()
    {
        Phase = new ListPhase.Complete(),
        Rows =
        [
            Vm("1", "web-2", "active", 2, "203.0.113.7", "edge"),
            Vm("2", "Web-10", "passive", 8, null, "edge", "prod"),
            Vm("3", "api", "booting", 4, "203.0.113.70"),
            Vm("4", "web-2", "active", 4, null),
        ],
    };

    [Theory]
    [InlineData("", "1,2,3,4")]
    [InlineData("?sort=name", "2,3,1,4")]
    [InlineData("?sort=-name", "4,1,3,2")]
    [InlineData("?sort=size", "1,3,4,2")]
    [InlineData("?status=active", "1,4")]
    [InlineData("?status=active&status=booting&sort=-size", "4,3,1")]
    [InlineData("?tag=prod", "2")]
    [InlineData("?q=WEB", "1,2,4")]
    [InlineData("?q=203.0.113.7", "1,3")]
    [InlineData("?q=web%20edge", "1,2")]
    [InlineData("?q=nothing", "")]
    public void Of_AnyQuery_FiltersAndSortsOrdinallyWithAStableOrder(string query, string ids) =>
        string.Join(',', ListView.Of(List, Vms, ListQuery.Read("/all/vms" + query, Vms, Scope.All)).Select(place => List.Rows[place].Id.Value)).ShouldBe(ids);

    [Theory]
    [InlineData("name")]
    [InlineData("status")]
    [InlineData("size")]
    [InlineData("address")]
    public void Of_ManyRows_IsTheStableOrderAndBackwardsItsReverse(string column)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 3_000)
            .Select(number => Vm($"{number}", $"web-{random.Next(40)}", random.Next(2) == 0 ? "active" : "passive", random.Next(1, 9), random.Next(3) == 0 ? null : $"203.0.{random.Next(256)}.{random.Next(256)}")).ToList();
        var list = new LoadedList<IResource> { Phase = new ListPhase.Complete(), Rows = rows };

        var expected = column switch
        {
            "name" => rows.OrderBy(vm => vm.Name, StringComparer.Ordinal),
            "status" => rows.OrderBy(vm => vm.Status, StringComparer.Ordinal),
            "size" => rows.OrderBy(vm => vm.Cpu),
            _ => rows.OrderBy(vm => vm.PublicIpv4Address ?? "", StringComparer.Ordinal),
        };

        string[] ids = [.. ListView.Of(list, Vms, ListQuery.Read($"/all/vms?sort={column}", Vms, Scope.All)).Select(place => rows[place].Id.Value)];
        ids.ShouldBe(expected.Select(vm => vm.Id.Value));
        ListView.Of(list, Vms, ListQuery.Read($"/all/vms?sort=-{column}", Vms, Scope.All)).Select(place => rows[place].Id.Value).ShouldBe(ids.Reverse());
    }

    [Fact]
    public void Of_TheSameQueryOnAnotherPage_IsWorkedOutOnce() =>
        ListView.Of(List, Vms, ListQuery.Default.SortedBy("name")).ShouldBeSameAs(ListView.Of(List, Vms, ListQuery.Default.SortedBy("name").WithPage(9)));

    private static VirtualMachine Vm(string id, string name, string status, int cpu, string? address, params string[] tags) =>
        new() { Id = new ResourceId(id), Name = name, Status = status, Cpu = cpu, PublicIpv4Address = address, Tags = [.. tags.Select(tag => new VmTag(tag))] };
}
