using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

/// <summary>The HTML of a page is a viewer that leaves at once; its circuit goes on with what it read.</summary>
public sealed class BriefViewerTests
{
    [Fact]
    public async Task Attach_AfterABriefViewerLeftDuringTheReading_JoinsIt()
    {
        using var world = new StoreWorld(options => options.FreshSeconds = 0);
        world.Fill(10);
        world.Hold();
        Brief(world).Dispose();
        await world.CalledAsync();

        using var circuit = world.Watch(Scope.All);
        world.Release();

        (await circuit.UntilAsync(list => list.IsWhole)).Rows.Count.ShouldBe(10);
        world.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Attach_AfterABriefViewerReadEverything_ReadsNothingEvenIfEveryVisitReads()
    {
        using var world = new StoreWorld(options => options.FreshSeconds = 0);
        world.Fill(10);
        using (var html = Brief(world))
        {
            await html.UntilAsync(list => list.IsWhole);
        }

        world.Store.Viewers.ShouldBe(0);
        using var circuit = world.Watch(Scope.All);
        circuit.Lease.Current.Rows.Count.ShouldBe(10);
        circuit.Lease.Current.IsRefreshing.ShouldBeFalse();
        using var next = world.Watch(Scope.All);
        next.Lease.Refresh();
        await next.UntilAsync(list => world.Calls.Count == 2 && !list.IsRefreshing);
    }

    [Fact]
    public async Task Tick_WithoutACircuitInTime_EndsTheReading()
    {
        using var world = new StoreWorld();
        world.Fill(10);
        world.Hold();
        Brief(world).Dispose();
        await world.CalledAsync();
        await world.Store.TickAsync(TestContext.Current.CancellationToken);
        world.CancelledAsync().IsCompleted.ShouldBeFalse();

        world.Clock.Advance(TimeSpan.FromSeconds(11));
        await world.Store.TickAsync(TestContext.Current.CancellationToken);

        (await world.CancelledAsync()).ShouldBeTrue();
    }

    // The client of the HTML is another than the circuit's, of the same key.
    private static StoreWatch Brief(StoreWorld world)
    {
        var client = TestClients.Make("raff_00000001");
        world.Store.SetBrief(client);
        return new StoreWatch(world, Scope.All, client: client);
    }
}
