using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Kinds;

public sealed class ListViewTests
{
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(TimeProvider.System);

    private static readonly LoadedList<IResource> Some = new()
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
    [InlineData("", "3,1,4,2")]
    [InlineData("?sort=name", "3,1,4,2")]
    [InlineData("?sort=-name", "2,4,1,3")]
    [InlineData("?sort=size", "1,3,4,2")]
    [InlineData("?status=active", "1,4")]
    [InlineData("?status=active&status=booting&sort=-size", "4,3,1")]
    [InlineData("?tag=prod", "2")]
    [InlineData("?q=WEB", "1,4,2")]
    [InlineData("?q=203.0.113.7", "3,1")]
    [InlineData("?q=web%20edge", "1,2")]
    [InlineData("?q=nothing", "")]
    public void Of_AnyQuery_FiltersAndSortsNaturallyWithAStableOrder(string query, string ids) =>
        string.Join(',', ListView.Of(Some, Vms, ListQuery.Read("/all/vms" + query, Vms, Scope.All)).Select(place => Some.Rows[place].Id.Value)).ShouldBe(ids);

    [Theory]
    [InlineData("name")]
    [InlineData("status")]
    [InlineData("size")]
    [InlineData("address")]
    public void Of_ManyRows_IsTheStableOrderAndBackwardsItsReverse(string column)
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 3_000)
            .Select(number => Vm($"{number}", $"web-{random.Next(40)}", random.Next(2) == 0 ? "active" : "passive", random.Next(1, 9), random.Next(3) == 0
                ? null : $"203.0.{random.Next(256)}.{random.Next(256)}")).ToList();
        var list = new LoadedList<IResource> { Phase = new ListPhase.Complete(), Rows = rows };

        var expected = column switch
        {
            "name" => rows.OrderBy(vm => int.Parse(vm.Name[4..], System.Globalization.CultureInfo.InvariantCulture)),
            "status" => rows.OrderBy(vm => vm.Status, StringComparer.Ordinal),
            "size" => rows.OrderBy(vm => vm.Cpu),
            _ => rows.OrderBy(vm => vm.PublicIpv4Address is { } address ? int.Parse(address.Split('.')[2], System.Globalization.CultureInfo.InvariantCulture)
                : -1).ThenBy(vm => vm.PublicIpv4Address is { } address ? int.Parse(address.Split('.')[3], System.Globalization.CultureInfo.InvariantCulture)
                : -1),
        };

        string[] ids = [.. ListView.Of(list, Vms, ListQuery.Read($"/all/vms?sort={column}", Vms, Scope.All)).Select(place => rows[place].Id.Value)];
        ids.ShouldBe(expected.Select(vm => vm.Id.Value));
        ListView.Of(list, Vms, ListQuery.Read($"/all/vms?sort=-{column}", Vms, Scope.All)).Select(place => rows[place].Id.Value).ShouldBe(ids.Reverse());
    }

    [Fact]
    public void Of_TheSameQueryOnAnotherPage_IsComputedOnce() =>
        ListView.Of(Some, Vms, ListQuery.Default.SortedBy("name")).ShouldBeSameAs(ListView.Of(Some, Vms, ListQuery.Default.SortedBy("name").WithPage(9)));

    [Fact]
    public void Of_AllProjectsByDefault_IsByProjectAndThenByName()
    {
        var projects = ProjectOrder.Of([Project("p10", "customer-10"), Project("p2", "customer-2")]);
        var list = List([InProject("1", "b", "p10"), InProject("2", "vm-10", "p2"), InProject("3", "a", "p10"), InProject("4", "vm-2", "p2"),
            InProject("5", "a", "unknown")]);
        var context = new RowContext { Projects = projects };

        Ids(list, "", context).ShouldBe("4,2,3,1,5");
        Ids(list, "?sort=-project", context).ShouldBe("5,1,3,2,4");
        Ids(list, "?sort=name", context).ShouldBe("3,5,1,4,2");
        ListView.SortOf(list, Vms, ListQuery.Default, context).ShouldBe("project");
    }

    [Fact]
    public void Of_ProjectsInAnotherOrder_IsSortedAgain()
    {
        var list = List([InProject("1", "a", "p1"), InProject("2", "a", "p2")]);

        Ids(list, "", new RowContext { Projects = ProjectOrder.Of([Project("p1", "a"), Project("p2", "b")]) }).ShouldBe("1,2");
        Ids(list, "", new RowContext { Projects = ProjectOrder.Of([Project("p1", "z"), Project("p2", "b")]) }).ShouldBe("2,1");
    }

    [Fact]
    public void Of_ListThatIsPagedOnTheServer_KeepsTheOrderOfTheApi()
    {
        var list = new LoadedList<IResource> { Phase = new ListPhase.Paged(true), Rows = Some.Rows };

        ListView.Of(list, Vms, ListQuery.Default).ShouldBe([0, 1, 2, 3]);
        ListView.SortOf(list, Vms, ListQuery.Default, RowContext.Empty).ShouldBeNull();
    }

    [Fact]
    public void Of_SearchInEitherSpelling_FindsBoth()
    {
        var list = new LoadedList<IResource>
        {
            Phase = new ListPhase.Complete(),
            Rows = [Vm("1", "\u00C9cole", "active", 1, null), Vm("2", "e\u0301cole", "active", 1, null), Vm("3", "ecole", "active", 1, null)]
        };

        ListView.Of(list, Vms, ListQuery.Default with { Search = "\u00E9cole" }).Length.ShouldBe(2);
        ListView.Of(list, Vms, ListQuery.Default with { Search = "e\u0301cole" }).Length.ShouldBe(2);
    }

    [Fact]
    public void Of_VmsByBackupSchedule_FindsThoseWithoutOne()
    {
        var schedules = new LoadedList<IResource>
        {
            Phase = new ListPhase.Complete(),
            Rows = [new BackupSchedule { Id = new ResourceId("s1"), Name = "nightly", Type = "daily", ProductVm = "1" }],
            Refused = [new ProjectFailure(new ProjectId("closed"), new RaffError.TimedOut("late"))],
        };
        var list = List([InProject("1", "a", "p"), InProject("2", "b", "p"), InProject("3", "c", "closed")]);
        var context = new RowContext { Lists = new JoinedLists(ImmutableDictionary<string, LoadedList<IResource>>.Empty.Add(JoinNeed.Schedules, schedules)) };

        Ids(list, "?backup_schedule=none", context).ShouldBe("2");
        Ids(list, "?backup_schedule=daily", context).ShouldBe("1");
        Vms.Columns.First(column => column.Key == "backup_schedule").In(context).Text(list.Rows[2]).ShouldBe("unknown");
    }

    [Fact]
    public void Of_Ages_FindsWhatIsOlder()
    {
        var now = DateTimeOffset.UtcNow;
        var list = List([Vm("1", "a", "active", 1, null) with { CreatedAt = now.AddDays(-40) },
            Vm("2", "b", "active", 1, null) with { CreatedAt = now.AddDays(-400) }, Vm("3", "c", "active", 1, null) with { CreatedAt = now }]);

        Ids(list, "?age=over-30d").ShouldBe("1,2");
        Ids(list, "?age=over-1y").ShouldBe("2");
        Ids(list, "?age=under-1d").ShouldBe("3");
        AgeChoices.All.Select(AgeChoices.Word).ShouldContain("older than 30 days");
    }

    [Fact]
    public void Of_MonthlyPrice_SortsByTheCatalogsPrice()
    {
        var list = List([Vm("1", "a", "active", 1, null) with { PricingId = 7 }, Vm("2", "b", "active", 1, null) with { PricingId = 8 }]);
        var prices = new PriceBook { Plans = new Dictionary<int, double> { [7] = 19.99, [8] = 4.99 } };

        Ids(list, "?sort=monthly", new RowContext { Prices = prices }).ShouldBe("2,1");
        Vms.Columns.First(column => column.Key == "monthly").In(new RowContext { Prices = prices }).Text(list.Rows[0]).ShouldBe("19.99");
    }

    private static string Ids(LoadedList<IResource> list, string query, RowContext? context = null) =>
        string.Join(',', ListView.Of(list, Vms, ListQuery.Read("/all/vms" + query, Vms, Scope.All), context).Select(place => list.Rows[place].Id.Value));

    private static LoadedList<IResource> List(VirtualMachine[] rows) => new() { Phase = new ListPhase.Complete(), Rows = rows };

    private static VirtualMachine InProject(string id, string name, string project) =>
        Vm(id, name, "active", 1, null) with { ProjectId = new ProjectId(project) };

    private static Project Project(string id, string name) => new() { Id = new ProjectId(id), Name = name };

    private static VirtualMachine Vm(string id, string name, string status, int cpu, string? address, params string[] tags) =>
        new() { Id = new ResourceId(id), Name = name, Status = status, Cpu = cpu, PublicIpv4Address = address, Tags = [.. tags.Select(tag => new VmTag(tag))] };
}
