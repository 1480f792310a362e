using Fluxor;

namespace Raff.Console.Tests.FluxorStore;

public sealed class StoreInitializationTests : StoreFixture
{
    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Dispatch_BeforeTheStoreExists_IsQueuedUntilInitialization()
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
    public async Task Initialized_ActionsWereQueued_CompletesAfterTheyAreProcessed()
    {
        var store = Store;
        bool? completed = null;
        store.SubscribeToAction<Add>(this, _ => completed = store.Initialized.IsCompleted);
        Dispatcher.Dispatch(new Add(1));

        await store.InitializeAsync();

        completed.ShouldBe(false);
        store.Initialized.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Store_Created_CreatesItsEffects()
    {
        _ = Store;

        Get<EffectProbe>().EffectInstances.ShouldBe(1);
    }

    [Fact]
    public async Task InitializeAsync_CalledTwice_InitializesOnce()
    {
        await Store.InitializeAsync();
        Dispatcher.Dispatch(new Add(1));

        await Store.InitializeAsync();

        Counter.Value.Count.ShouldBe(11);
        Get<EffectProbe>().EffectInstances.ShouldBe(1);
    }
}
