using Fluxor;

namespace Raff.Console.Tests.FluxorStore;

public sealed class StoreInitializationTests : StoreFixture
{
    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Dispatch_BeforeTheStoreExists_WaitsForInitialization()
    {
        Dispatcher.Dispatch(new Add(1));
        var store = Store;
        Dispatcher.Dispatch(new Add(2));
        Counter.Value.Count.ShouldBe(10);
        store.Initialized.IsCompleted.ShouldBeFalse();

        await store.InitializeAsync();

        Counter.Value.Count.ShouldBe(13);
        await store.Initialized;
        Get<EffectProbe>().Seen.ShouldBe(["effect 1 at 11 call 1", "effect 2 at 13 call 2"]);
    }

    [Fact]
    public async Task InitializeAsync_Again_ChangesNothing()
    {
        await Store.InitializeAsync();
        Dispatcher.Dispatch(new Add(1));

        await Store.InitializeAsync();

        Counter.Value.Count.ShouldBe(11);
        Get<EffectProbe>().EffectInstances.ShouldBe(1);
    }
}
