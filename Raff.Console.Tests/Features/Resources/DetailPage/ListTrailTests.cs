using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Resources.DetailPage;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources.DetailPage;

/// <summary>The rows around a row of a list: from memory, after a restart, of a large list, and as they were when something changed since.</summary>
public sealed class ListTrailTests : ConsoleParts
{
    private ListTrails Trails => Services.GetRequiredService<ListTrails>();

    private ResourceKind Vms => Services.GetRequiredService<ResourceKinds>().Of("vms");

    private ResourceDetailState Detail => Services.GetRequiredService<IState<ResourceDetailState>>().Value;

    [Theory]
    [InlineData("")]
    [InlineData("?q=web%2001&sort=-status&status=active&tag=a%2Cb&tag=c&page=3&size=50")]
    public void Origin_InAnAddress_IsTheListAgain(string list)
    {
        var query = ListQuery.Read("/all/vms" + list, Vms, Scope.All);

        var carried = ListOrigin.Carry("/vms/vm_1?scope=all", query);

        ListOrigin.Read(carried, Vms, Scope.All).ShouldBe(new ListRequest("vms", Scope.All, query));
        ListOrigin.Read("/vms/vm_1?scope=all", Vms, Scope.All).ShouldBeNull();
    }

    [Fact]
    public async Task Find_InALoadedList_GivesTheNeighborsInItsOrderWithoutACall()
    {
        using var lease = await HoldAsync(Scope.All, [.. Enumerable.Range(1, 30).Select(number => Vm($"vm_{number}", $"web-{number:00}", "prj_0000"))]);
        var calls = VmCalls();

        var trail = (await Trails.FindAsync(Request("?sort=-name&q=web&size=25"), new("vm_5"), Xunit.TestContext.Current.CancellationToken))!;

        VmCalls().ShouldBe(calls);
        (trail.PlaceOf(new("vm_5")), trail.Count).ShouldBe((25, 30));
        (trail.Before(new("vm_5"))!.Name, trail.After(new("vm_5"))!.Name).ShouldBe(("web-06", "web-04"));
        (trail.PageOf(24), trail.PageOf(25)).ShouldBe((1, 2));
        (trail.Before(new("vm_30")), trail.After(new("vm_1"))).ShouldBe((null, null));
        (await Trails.FindAsync(Request("?q=db"), new("vm_5"), Xunit.TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_InALongList_HoldsTheRowsNearbyAndSaysWhereTheyEnd()
    {
        using var lease = await HoldAsync(Scope.All, [.. Enumerable.Range(1, 500).Select(number => Vm($"vm_{number}", $"web-{number:000}", "prj_0000"))]);

        var trail = (await Trails.FindAsync(Request("?sort=name"), new("vm_250"), Xunit.TestContext.Current.CancellationToken))!;

        trail.Steps.Length.ShouldBe((2 * ListTrail.Reach) + 1);
        trail.Knows(new("vm_250")).ShouldBeTrue();
        trail.Knows(new("vm_150")).ShouldBeFalse("what comes before the first row it holds is not known");
        trail.Knows(new("vm_350")).ShouldBeFalse("what comes behind the last row it holds is not known");
        trail.Knows(new("vm_1")).ShouldBeFalse();
    }

    [Fact]
    public async Task Find_ListThatIsNotInMemory_ReadsASmallOne()
    {
        HasVms(3);

        var trail = (await Trails.FindAsync(Request("?sort=-name"), new("vm_1"), Xunit.TestContext.Current.CancellationToken))!;

        (trail.Before(new("vm_1"))!.Name, trail.After(new("vm_1"))!.Name).ShouldBe(("web-0002", "web-0000"));
    }

    [Theory]
    [InlineData("?page=122&size=50", "vm_6070", "web-6069", "web-6071")]
    [InlineData("?page=122&size=50", "vm_6050", "web-6049", "web-6051")]
    [InlineData("?page=122&size=50", "vm_6099", "web-6098", "web-6100")]
    [InlineData("?page=1&size=50", "vm_6070", null, null)]
    [InlineData("?page=122&size=50&sort=name", "vm_6070", null, null)]
    public async Task Find_InALargeListThatIsNotLoaded_ReadsThePageOfTheRowAndNoMore(string list, string id, string? before, string? after)
    {
        HasVms(7_000);

        var trail = await Trails.FindAsync(Request(list), new(id), Xunit.TestContext.Current.CancellationToken);

        (trail?.Before(new(id))?.Name, trail?.After(new(id))?.Name).ShouldBe((before, after));
        VmCalls().ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Detail_WhoseRowIsRenamed_KeepsTheOrderItWasOpenedWithAndKnowsTheNewPlace()
    {
        await HasProjectsAsync(1);
        var names = Enumerable.Range(1, 5).ToDictionary(number => $"vm_{number}", number => $"web-{number}");
        foreach (var id in names.Keys)
        {
            Api.On("GET", $"/api/v1/vms/{id}").Always(_ => StubAnswer.One(Of(id)));
        }

        using var lease = await HoldAsync(Scope.All, [.. names.Keys.Select(Of)]);
        var list = Request("?sort=name");

        Open("vm_2", list);
        await UntilAsync(state => state.Trail is not null && state.Resource?.Name == "web-2");
        names["vm_2"] = "zebra";
        Open("vm_2", null);
        await UntilAsync(state => state.Resource?.Name == "zebra" && state.Place == 4);

        Detail.Trail!.After(new("vm_2"))!.Name.ShouldBe("web-3");
        Open("vm_3", list);
        Detail.Trail!.Before(new("vm_3"))!.Id.ShouldBe(new("vm_2"), "the order stays while one goes through it");
        Open("vm_4", Request("?sort=-name"));
        await UntilAsync(state => state.Trail?.After(new("vm_4"))?.Id.Value == "vm_3");
        Open("vm_5", null);
        (Detail.From, Detail.Trail).ShouldBe((null, null));

        object Of(string id) => Vm(id, names[id], "prj_0000");
    }

    private ListRequest Request(string list) => new("vms", Scope.All, ListQuery.Read("/all/vms" + list, Vms, Scope.All));

    private int VmCalls() => Api.Requests.Count(request => request.Path == "/api/v1/vms");

    private void HasVms(int count) => Api.On("GET", "/api/v1/vms").Always(request =>
    {
        var (first, limit) = (request.Number("offset", 0), request.Number("limit", 20));
        var rows = Enumerable.Range(first, Math.Max(0, Math.Min(limit, count - first)));
        return StubAnswer.List([.. rows.Select(number => Vm($"vm_{number}", $"web-{number:0000}", "prj_0000"))], count);
    });

    private void Open(string id, ListRequest? from) =>
        Services.GetRequiredService<IDispatcher>().Dispatch(new ResourceDetailActions.OpenResource("vms", new(id), TakesScope: false, from));

    private async Task UntilAsync(Func<ResourceDetailState, bool> isSo)
    {
        var state = Services.GetRequiredService<IState<ResourceDetailState>>();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs change)
        {
            if (isSo(state.Value))
            {
                reached.TrySetResult();
            }
        }

        state.StateChanged += Look;
        Look(null, EventArgs.Empty);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30), Xunit.TestContext.Current.CancellationToken);
        state.StateChanged -= Look;
    }
}
