using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

/// <summary>What becomes of held lists when something in them was changed, or found out beside them.</summary>
public sealed class ListChangesTests
{
    [Fact]
    public async Task Reread_AWatchedList_ReadsItAgainThoughItIsFresh()
    {
        using var world = new StoreWorld();
        world.Fill(3);
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);
        world.Add("new");

        world.Store.Reread(world.Client(), world.Source.Name);

        (await watch.UntilAsync(list => list.Rows.Count == 4)).Total.ShouldBe(4);
    }

    [Fact]
    public async Task Reread_WhileAnotherReadIsPending_ReadsAgainAfterIt()
    {
        using var world = new StoreWorld();
        world.Fill(3);
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);
        var changed = false;
        world.AfterEveryCall(_ =>
        {
            if (!changed)
            {
                // The server has answered already when the change is made.
                changed = true;
                world.Add("new");
                world.Store.Reread(world.Client(), world.Source.Name);
            }
        });

        watch.Lease.Refresh();

        (await watch.UntilAsync(list => list.Rows.Count == 4)).Rows.ShouldContain(row => row.Id == "new");
        world.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Reread_UnwatchedList_DropsIt()
    {
        using var world = new StoreWorld();
        world.Fill(3);
        using (var watch = world.Watch(Scope.All))
        {
            await watch.UntilAsync(list => list.IsWhole);
        }

        world.Store.Reread(world.Client(), world.Source.Name);

        world.Store.Peek(world.Client(), world.Source, Scope.All)!.HasRows.ShouldBeFalse();
        world.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_ComputedWhileTheListCompletes_LosesNeither()
    {
        using var world = new StoreWorld();
        world.Fill(400);
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);
        world.Add("new");
        var isFirst = true;

        world.Store.Change(world.Client(), world.Source, row =>
        {
            if (isFirst)
            {
                isFirst = false;
                watch.Lease.Refresh();
                watch.UntilAsync(list => list.Rows.Count == 401).Wait(TimeSpan.FromSeconds(20)).ShouldBeTrue();
            }

            return row.Id == "2" ? row with { Status = "marked" } : row;
        });

        watch.Lease.Current.Rows.Count.ShouldBe(401);
        watch.Lease.Current.Rows.Single(row => row.Id == "2").Status.ShouldBe("marked");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Row_ReadWhileTheListLoads_IsNotOverwrittenByOlderRows(bool isGone)
    {
        using var world = new StoreWorld();
        world.Fill(400);
        using var watch = world.Watch(Scope.All);
        var before = await watch.UntilAsync(list => list.IsWhole);
        // The first page of the second reading has been answered when the row changes.
        world.AfterCall(3, () =>
        {
            if (isGone)
            {
                world.Remove("2");
            }
            else
            {
                world.Change("2", "stopped");
            }

            world.Store.RereadAsync(world.Client(), world.Source, "2", CancellationToken.None).IsCompleted.ShouldBeTrue();
        });

        watch.Lease.Refresh();
        var now = await watch.UntilAsync(list => list != before && !list.IsRefreshing);

        now.Rows.SingleOrDefault(row => row.Id == "2")?.Status.ShouldBe("stopped");
        now.Rows.Count.ShouldBe(isGone ? 399 : 400);
    }

    [Fact]
    public async Task Change_OfSomeRows_UpdatesEveryScopeWithThemAndNotifiesNoOthers()
    {
        using var world = new StoreWorld();
        world.Fill(4);
        using var all = world.Watch(Scope.All);
        using var staging = world.Watch(Scope.In(new ProjectId("staging")));
        var before = await all.UntilAsync(list => list.IsWhole);
        await staging.UntilAsync(list => list.IsWhole);

        world.Store.Change(world.Client(), world.Source, row => row.Id == "2" ? row with { Status = "marked" } : row);

        all.Lease.Current.Rows.Select(row => row.Status).ShouldBe(["active", "marked", "active", "active"]);
        all.Lease.Current.Total.ShouldBe(4);
        staging.Lease.Current.Rows[0].ShouldBeSameAs(all.Lease.Current.Rows[1]);
        before.Rows[1].Status.ShouldBe("active", "a list never changes");
        var now = all.Lease.Current;
        world.Store.Change(world.Client(), world.Source, row => row);
        all.Lease.Current.ShouldBeSameAs(now);
    }

    [Fact]
    public async Task DropAll_WhenTheReachableProjectsChanged_LoadsWhatIsWatchedAgain()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using var watch = world.Watch(Scope.All);
        await watch.UntilAsync(list => list.IsWhole);
        world.Remove("1");

        world.Store.DropAll(world.Client());

        (await watch.UntilAsync(list => list is { IsWhole: true, Total: 9 })).Rows.Count.ShouldBe(9);
    }

    [Fact]
    public async Task Refresh_BeforeTheReadingHasEnded_ReadsAgain()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        world.Hold();
        ListLease<StoreRow>? first = null;
        var asked = false;
        first = world.Store.Attach(world.Client(), world.Source, Scope.All, () =>
        {
            if (!asked && first!.Current.IsWhole)
            {
                asked = true;
                world.Add("11");
                first.Refresh();
            }
        });
        using var watch = world.Watch(Scope.All);

        world.Release();

        (await watch.UntilAsync(list => list.Total == 11)).IsWhole.ShouldBeTrue();
        first.Dispose();
    }

    [Fact]
    public async Task ReachableProjects_Grow_KeepsEveryOtherList()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using var rows = world.Watch(Scope.All);
        await rows.UntilAsync(list => list.IsWhole);
        using var projects = new StoreWatch(world, Scope.All, Reach(world, () => ["a"], () => ["a", "b"]));
        await projects.UntilAsync(list => list.IsWhole);
        var before = rows.Lease.Current;

        projects.Lease.Refresh();
        await projects.UntilAsync(list => list is { IsWhole: true, Total: 2, IsRefreshing: false });

        rows.Lease.Current.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task ReachableProjects_Shrink_DropsOnlyTheRowsOfTheProject()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        using var rows = world.Watch(Scope.All);
        var all = (await rows.UntilAsync(list => list.IsWhole)).Rows;
        var gone = all[0].Project;
        using var projects = new StoreWatch(world, Scope.All,
            Reach(world, () => [.. all.Select(row => row.Project).Distinct()], () =>
            [.. all.Select(row => row.Project).Distinct().Where(project => project != gone)]));
        await projects.UntilAsync(list => list.IsWhole);

        projects.Lease.Refresh();

        var left = await rows.UntilAsync(list => list.Rows.All(row => row.Project != gone));
        left.Rows.ShouldBe(all.Where(row => row.Project != gone));
    }

    /// <summary>The list of projects, as it is read first and then again.</summary>
    private static ListSource<StoreRow> Reach(StoreWorld world, Func<IReadOnlyList<string>> first, Func<IReadOnlyList<string>> then)
    {
        var reads = 0;
        return world.Source with
        {
            Name = "projects",
            SaysReach = true,
            Read = (_, _, _, _, _) =>
            {
                IReadOnlyList<StoreRow> rows = [.. (reads++ == 0 ? first() : then()).Select(id => new StoreRow(id, id, "active"))];
                return Task.FromResult<RaffResult<ListPage<StoreRow>>>(
                    new RaffResult<ListPage<StoreRow>>.Ok(new ListPage<StoreRow>(rows, rows.Count, rows.Count, 0, true, [])));
            },
        };
    }
}
