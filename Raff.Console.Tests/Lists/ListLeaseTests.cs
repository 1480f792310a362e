using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

/// <summary>Waiting for a list to be loaded.</summary>
public sealed class ListLeaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WholeAsync_LargeList_LoadsAllOfIt()
    {
        using var world = new StoreWorld();
        world.Fill(6_000);
        using var watch = world.Watch(Scope.All);

        (await watch.Lease.WholeAsync(Cancel)).Rows.Count.ShouldBe(6_000);
    }

    [Fact]
    public async Task ReadyAsync_LargeList_EndsAfterTheFirstPage()
    {
        using var world = new StoreWorld();
        world.Fill(6_000);
        using var watch = world.Watch(Scope.All);

        (await watch.Lease.ReadyAsync(Cancel)).Phase.ShouldBeOfType<ListPhase.Paged>();
        world.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task WholeAsync_RefusedList_EndsWithTheError()
    {
        using var world = new StoreWorld();
        world.Fail(new RaffError.Forbidden("no"));
        using var watch = world.Watch(Scope.All);

        (await watch.Lease.WholeAsync(Cancel)).Phase.ShouldBeOfType<ListPhase.Failed>().Error.Sentence.ShouldBe("no");
    }

    [Fact]
    public async Task WholeAsync_FailureAfterTheFirstPage_EndsWithANotice()
    {
        using var world = new StoreWorld();
        world.Fill(6_000);
        world.AfterCall(1, () => world.Fail(new RaffError.TimedOut("late")));
        using var watch = world.Watch(Scope.All);

        var list = await watch.Lease.WholeAsync(Cancel);

        list.IsSettled.ShouldBeTrue();
        list.Notice.ShouldBeOfType<RaffError.TimedOut>();
    }

    [Fact]
    public async Task WholeAsync_ListTooLarge_EndsWithThePartialList()
    {
        using var world = new StoreWorld(options => options.MaxMegabytes = 1);
        world.Fill(20_000);
        using var watch = world.Watch(Scope.All);

        (await watch.Lease.WholeAsync(Cancel)).Phase.ShouldBe(new ListPhase.Paged(Fits: false));
    }

    [Fact]
    public async Task WholeAsync_Canceled_StopsWaiting()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        world.Hold();
        using var watch = world.Watch(Scope.All);
        using var stop = new CancellationTokenSource();

        var waiting = watch.Lease.WholeAsync(stop.Token);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }
}
