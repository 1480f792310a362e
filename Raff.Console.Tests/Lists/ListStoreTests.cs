using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

public sealed class ListStoreTests
{
    private static readonly Scope Staging = Scope.In(new ProjectId("staging"));

    [Fact]
    public async Task Attach_ModerateList_StreamsInWhole()
    {
        using var world = new StoreWorld();
        world.Fill(450);

        using var watch = world.Watch(Scope.All);
        var whole = await watch.UntilAsync(list => list.IsWhole);

        whole.Rows.Count.ShouldBe(450);
        whole.Total.ShouldBe(450);
        world.Calls.Select(call => call.Page.Offset).ShouldBe([0, 200, 400]);
        world.Calls.Select(call => call.Lane).ShouldBe([Lane.Interactive, Lane.Background, Lane.Background]);
    }

    [Fact]
    public async Task Attach_LargeList_LoadsOnePageUntilAllIsRequested()
    {
        using var world = new StoreWorld();
        world.Fill(6_000);

        using var watch = world.Watch(Scope.All);
        var first = await watch.UntilAsync(list => list.Phase is ListPhase.Paged);
        first.Rows.Count.ShouldBe(200);
        first.Total.ShouldBe(6_000);
        world.Calls.Count.ShouldBe(1);

        watch.Lease.LoadAll();
        (await watch.UntilAsync(list => list.IsWhole)).Rows.Count.ShouldBe(6_000);
    }

    [Fact]
    public async Task Attach_TwoViewersOfOneKey_ShareOneLoadAndOneList()
    {
        using var world = new StoreWorld();
        world.Fill(300);
        world.Hold();

        using var one = world.Watch(Scope.All);
        using var other = world.Watch(Scope.All);
        world.Release();
        var left = await one.UntilAsync(list => list.IsWhole);
        var right = await other.UntilAsync(list => list.IsWhole);

        left.ShouldBeSameAs(right);
        world.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Attach_AnotherKeyOfTheSameEndpoint_SeesNothingOfIt()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using var one = world.Watch(Scope.All);
        await one.UntilAsync(list => list.IsWhole);

        world.Client("raff_other").ShouldNotBeNull();
        world.Store.Peek(world.Client("raff_other"), world.Source, Scope.All).ShouldBeNull();
    }

    [Fact]
    public async Task Attach_ProjectAfterAll_SharesTheRowsThemselves()
    {
        using var world = new StoreWorld();
        world.Fill(40);
        using var all = world.Watch(Scope.All);
        var everything = await all.UntilAsync(list => list.IsWhole);

        using var one = world.Watch(Staging);
        var staging = await one.UntilAsync(list => list.IsWhole);

        staging.Rows.Count.ShouldBe(20);
        staging.Rows.ShouldAllBe(row => everything.Rows.Any(other => ReferenceEquals(row, other)));
        world.Calls.Last().Scope.ShouldBe(Staging);
    }

    [Fact]
    public async Task Loading_TotalThatChangesOnce_IsReadAgain()
    {
        using var world = new StoreWorld();
        world.Fill(450);
        world.AfterCall(2, () => world.Add("late"));

        using var watch = world.Watch(Scope.All);
        var whole = await watch.UntilAsync(list => list.IsWhole);

        whole.Rows.Count.ShouldBe(451);
        whole.IsInconsistent.ShouldBeFalse();
    }

    [Fact]
    public async Task Loading_TotalThatKeepsChanging_IsMarkedInconsistentAfterThreeReadings()
    {
        using var world = new StoreWorld();
        world.Fill(450);
        world.AfterEveryCall(number => world.Add($"late-{number}"));

        using var watch = world.Watch(Scope.All);
        var whole = await watch.UntilAsync(list => list.IsWhole);

        whole.IsInconsistent.ShouldBeTrue();
        world.Calls.Count(call => call.Page.Offset == 0).ShouldBe(3);
        whole.Rows.Select(row => row.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Refresh_TransientFailure_KeepsTheRowsWithANotice()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);

        world.Fail(new RaffError.TimedOut("No answer in 10 s."));
        watch.Lease.Refresh();
        var kept = await watch.UntilAsync(list => list.Notice is not null);

        kept.Rows.Count.ShouldBe(10);
        kept.IsWhole.ShouldBeTrue();
        world.Fail(null);
        watch.Lease.Refresh();
        (await watch.UntilAsync(list => list is { Notice: null, IsRefreshing: false })).Rows.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Refresh_Refused_DropsTheRowsImmediately()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);

        world.Fail(new RaffError.Forbidden("Your key lost the project."));
        watch.Lease.Refresh();

        (await watch.UntilAsync(list => list.Phase is ListPhase.Failed)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Visit_OlderThanFreshSeconds_RefreshesWhileShowingTheOldRows()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using (var first = world.Watch(Scope.All))
        {
            await first.UntilAsync(list => list.IsWhole);
        }

        using (var soon = world.Watch(Scope.All))
        {
            soon.Lease.Current.IsWhole.ShouldBeTrue();
            world.Calls.Count.ShouldBe(1);
        }

        world.Clock.Advance(TimeSpan.FromSeconds(16));
        using var later = world.Watch(Scope.All);
        later.Lease.Current.Rows.Count.ShouldBe(10);
        await later.UntilAsync(list => list.AsOf == world.Clock.GetUtcNow());
        world.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Detach_OfTheLastViewer_CancelsTheLoading()
    {
        using var world = new StoreWorld();
        world.Fill(1_000);
        world.Hold();
        var watch = world.Watch(Scope.All);
        await world.CalledAsync();

        watch.Dispose();

        (await world.CancelledAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Reread_AfterAMutation_PatchesEveryScopeWithTheRow()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using var all = world.Watch(Scope.All);
        using var one = world.Watch(Staging);
        await all.UntilAsync(list => list.IsWhole);
        var before = await one.UntilAsync(list => list.IsWhole);
        var id = before.Rows[0].Id;

        world.Change(id, "stopped");
        await world.Store.RereadAsync(world.Client(), world.Source, id, CancellationToken.None);

        all.Lease.Current.Rows.Single(row => row.Id == id).Status.ShouldBe("stopped");
        one.Lease.Current.Rows.Single(row => row.Id == id).Status.ShouldBe("stopped");
        world.Remove(id);
        await world.Store.RereadAsync(world.Client(), world.Source, id, CancellationToken.None);
        all.Lease.Current.Rows.ShouldNotContain(row => row.Id == id);
        one.Lease.Current.Total.ShouldBe(before.Total - 1);
    }

    [Fact]
    public async Task Tick_WithRowsInTransition_FollowsThemByStatusListsUntilTheySettle()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        world.Change("1", "booting");
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);

        world.Change("1", "active");
        await world.Store.TickAsync(CancellationToken.None);

        watch.Lease.Current.Rows.Single(row => row.Id == "1").Status.ShouldBe("active");
        world.Calls.Last().Page.Filters["status"].ShouldBe("booting");
    }

    [Fact]
    public async Task Tick_MoreRowsInTransitionThanAPage_ReadsTheWholeList()
    {
        using var world = new StoreWorld();
        world.Fill(450);
        foreach (var number in Enumerable.Range(1, 450))
        {
            world.Change($"{number}", "booting");
        }

        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);
        world.Calls.Clear();

        world.Change("300", "active");
        await world.Store.TickAsync(CancellationToken.None);

        world.Calls.Select(call => (call.Page.Filters["status"], call.Page.Offset)).ShouldBe([("booting", 0), ("booting", 200), ("booting", 400)]);
        watch.Lease.Current.Rows.Count(row => row.Status == "booting").ShouldBe(449);
        watch.Lease.Current.Rows.Single(row => row.Id == "300").Status.ShouldBe("active");
    }

    [Fact]
    public async Task Tick_WithARowThatHangs_ReadsItLessAndLessOftenUpToOnceAMinute()
    {
        using var world = new StoreWorld(options => (options.WatchSeconds, options.LargeMinutes) = (86_400, 1440));
        world.Fill(10);
        world.Change("1", "booting");
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);
        async Task<int> CallsAsync(int seconds)
        {
            world.Calls.Clear();
            for (var second = 0; second < seconds; second += 2)
            {
                await world.Store.TickAsync(CancellationToken.None);
                world.Clock.Advance(TimeSpan.FromSeconds(2));
            }

            return world.Calls.Count;
        }

        (await CallsAsync(10)).ShouldBe(5, "every tick at first");
        await CallsAsync(3600);
        (await CallsAsync(600)).ShouldBeLessThanOrEqualTo(11, "once a minute later");
    }

    [Fact]
    public async Task Tick_ListsOnlyTheStatusesThatRowsAreIn()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        world.Change("1", "booting");
        using var watch = new StoreWatch(world, Scope.All, world.Source with { PassingStatuses = ["initiating", "provisioning", "booting", "finalizing"] });
        await watch.UntilAsync(list => list.IsWhole);
        world.Calls.Clear();

        await world.Store.TickAsync(CancellationToken.None);

        world.Calls.Select(call => call.Page.Filters["status"]).ShouldBe(["booting"]);
    }

    [Fact]
    public async Task Tick_WhileTheOnlyViewersConnectionIsDown_ReadsNothing()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        world.Change("1", "booting");
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);
        world.Calls.Clear();
        world.Store.SetAway(world.Client(), isAway: true);

        await world.Store.TickAsync(CancellationToken.None);
        world.Calls.ShouldBeEmpty();

        world.Store.SetAway(world.Client(), isAway: false);
        await world.Store.TickAsync(CancellationToken.None);
        world.Calls.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task MaxMegabytes_WithoutRoom_EvictsUnwatchedListsFirstThenSaysItDoesNotFit()
    {
        using var world = new StoreWorld(options => options.MaxMegabytes = 1);
        world.Fill(1_400);
        using (var all = world.Watch(Scope.All))
        {
            await all.UntilAsync(list => list.IsWhole);
        }

        using (var one = world.Watch(Staging))
        {
            await one.UntilAsync(list => list.IsWhole);
            world.Store.Peek(world.Client(), world.Source, Scope.All).ShouldBeNull();
        }

        world.Fill(2_000);
        using var tooLarge = world.Watch(Scope.All);
        (await tooLarge.UntilAsync(list => list.Phase is ListPhase.Paged { Fits: false })).Rows.Count.ShouldBe(200);
    }
}
