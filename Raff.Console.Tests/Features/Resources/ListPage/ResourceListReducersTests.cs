using Raff.Console.Domain;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.Resources.ListPage;

public sealed class ResourceListReducersTests
{
    private static readonly ListRequest Staging = new("vms", Scope.In(new ProjectId("staging")), ListQuery.Default);

    public static TheoryData<string> Others => ["scope", "all", "kind"];

    [Theory]
    [MemberData(nameof(Others))]
    public void OpenList_OfAnotherScopeOrKind_DropsEveryRowAndTick(string what)
    {
        var other = Other(what);

        var state = ResourceListReducers.On(Filled(), new ResourceListActions.OpenList(other));

        state.Request.ShouldBe(other);
        state.Content.Rows.ShouldBeEmpty();
        state.Content.State.ShouldBe("loading");
        state.Selected.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void VmsChanged_OfAnotherScopeOrKind_NamesNothing(string what)
    {
        var machines = VmIndex.Of([new VirtualMachine { Id = new ResourceId("vm-1"), Name = "web", Status = "active" }]);
        var filled = Filled();

        ResourceListReducers.On(filled, new ResourceListActions.VmsChanged(Other(what), machines)).ShouldBeSameAs(filled);
        var named = ResourceListReducers.On(filled, new ResourceListActions.VmsChanged(filled.Request!, machines));
        named.Vms.ShouldBeSameAs(machines);
        ResourceListReducers.On(named, new ResourceListActions.OpenList(Other(what))).Vms.ShouldBeSameAs(VmIndex.Empty);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void CloseList_OfThePageBefore_LeavesThePageThatIsOpen(string what)
    {
        var filled = Filled();

        ResourceListReducers.On(filled, new ResourceListActions.CloseList(Other(what))).ShouldBeSameAs(filled);
        ResourceListReducers.On(filled, new ResourceListActions.CloseList(filled.Request!)).Request.ShouldBeNull();
    }

    [Fact]
    public void OpenList_OfAnotherPage_KeepsRowsAndTicks()
    {
        var state = ResourceListReducers.On(Filled(), new ResourceListActions.OpenList(Staging with { Query = ListQuery.Default.WithPage(2) }));

        state.Content.Rows.Length.ShouldBe(1);
        state.Selected.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void ListChanged_ForAnotherRequest_IsDropped(string what)
    {
        var state = Filled();

        ResourceListReducers.On(state, new ResourceListActions.ListChanged(Other(what), new ListContent { Rows = [Vm("foreign")] })).ShouldBe(state);
    }

    private static ListRequest Other(string what) => what switch
    {
        "scope" => Staging with { Scope = Scope.In(new ProjectId("production")) },
        "all" => Staging with { Scope = Scope.All },
        _ => Staging with { Word = "volumes" },
    };

    private static ResourceListState Filled() => new()
    {
        Request = Staging,
        Content = new ListContent { Phase = new ListPhase.Complete(), Rows = [Vm("one")] },
        Selected = [new ResourceId("one")],
    };

    private static VirtualMachine Vm(string id) => new() { Id = new ResourceId(id), Name = id, Status = "active", ProjectId = new ProjectId("staging") };
}
