namespace Raff.Console.Tests.FluxorStore;

public sealed class EffectTests : StoreFixture
{
    [Fact]
    public void InstanceEffect_TwoActions_KeepsItsInstance()
    {
        Dispatcher.Dispatch(new Add(1));
        Dispatcher.Dispatch(new Add(1));

        Get<EffectProbe>().Seen.ShouldBe(["effect 1 at 11 call 1", "effect 1 at 12 call 2"]);
        Get<EffectProbe>().EffectInstances.ShouldBe(1);
    }

    [Fact]
    public void EffectWithActionTypeInAttribute_Dispatched_RunsAndDispatches()
    {
        Dispatcher.Dispatch(new Reset());

        Counter.Value.ShouldBe(new CounterState(0, "reset"));
    }

    [Fact]
    public async Task AsyncEffect_GateOpens_DispatchesItsResult()
    {
        var gate = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        Store.SubscribeToAction<Add>(this, _ => done.SetResult());
        Dispatcher.Dispatch(new Wait(gate));
        Counter.Value.Count.ShouldBe(10);

        gate.SetResult();
        await done.Task;

        Counter.Value.Count.ShouldBe(110);
    }

    [Fact]
    public void Effect_ThrowsAtOnce_GoesToUnhandledExceptionAndTheStoreGoesOn()
    {
        var thrown = new List<Exception>();
        Store.UnhandledException += (_, e) => thrown.Add(e.Exception);

        Dispatcher.Dispatch(new Throw(new InvalidOperationException("at once")));
        Dispatcher.Dispatch(new Add(1));

        thrown.ShouldHaveSingleItem().Message.ShouldBe("at once");
        Counter.Value.Count.ShouldBe(11);
    }

    [Fact]
    public async Task Effect_ThrowsLater_GoesToUnhandledException()
    {
        var thrown = new TaskCompletionSource<Exception>();
        Store.UnhandledException += (_, e) =>
        {
            e.WasHandled.ShouldBeFalse();
            e.Handled();
            e.WasHandled.ShouldBeTrue();
            thrown.SetResult(e.Exception);
        };
        var gate = new TaskCompletionSource();
        Dispatcher.Dispatch(new ThrowLater(gate.Task));

        gate.SetResult();

        (await thrown.Task).Message.ShouldBe("later");
    }
}
