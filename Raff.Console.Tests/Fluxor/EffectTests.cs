using System.Threading.Channels;

namespace Raff.Console.Tests.FluxorStore;

public sealed class EffectTests : StoreFixture
{
    [Fact]
    public void Effect_InstanceMethodAndTwoActions_KeepsItsInstance()
    {
        Dispatcher.Dispatch(new Add(1));
        Dispatcher.Dispatch(new Add(1));

        Get<EffectProbe>().Seen.ShouldBe(["effect 1 at 11 call 1", "effect 1 at 12 call 2"]);
        Get<EffectProbe>().EffectInstances.ShouldBe(1);
    }

    [Fact]
    public void Effect_ActionTypeInAttribute_RunsAndDispatches()
    {
        Dispatcher.Dispatch(new Reset());

        Counter.Value.ShouldBe(new CounterState(0, "reset"));
    }

    [Fact]
    public async Task Effect_Asynchronous_DispatchesItsResultWhenItEnds()
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
    public async Task Effect_ThrowsAtOnce_RaisesUnhandledExceptionOutsideDispatch()
    {
        using var dispatched = new ManualResetEventSlim();
        var wasDispatched = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Store.UnhandledException += (_, _) => wasDispatched.SetResult(dispatched.Wait(TimeSpan.FromSeconds(5)));

        Dispatcher.Dispatch(new Throw(new InvalidOperationException("at once")));
        dispatched.Set();

        (await wasDispatched.Task).ShouldBeTrue();
    }

    [Fact]
    public async Task Effect_ThrowsAtOnce_LaterActionsAreProcessed()
    {
        var reports = Reports();

        Dispatcher.Dispatch(new Throw(new InvalidOperationException("at once")));
        Dispatcher.Dispatch(new Add(1));

        (await NextAsync(reports)).Message.ShouldBe("at once");
        Counter.Value.Count.ShouldBe(11);
    }

    [Fact]
    public async Task Effect_ThrowsLater_RaisesUnhandledException()
    {
        var reports = Reports();
        var gate = new TaskCompletionSource();
        Dispatcher.Dispatch(new ThrowLater(gate.Task));

        gate.SetResult();

        (await NextAsync(reports)).Message.ShouldBe("later");
    }

    [Fact]
    public async Task Effect_ThrowsWhileAnotherEffectOfTheActionRuns_RaisesUnhandledExceptionAfterBoth()
    {
        var reports = Reports();
        var gate = new TaskCompletionSource();
        Dispatcher.Dispatch(new ThrowBeside(new InvalidOperationException("first action"), gate.Task));
        Dispatcher.Dispatch(new Throw(new InvalidOperationException("second action")));
        (await NextAsync(reports)).Message.ShouldBe("second action");

        gate.SetResult();

        (await NextAsync(reports)).Message.ShouldBe("first action");
    }

    [Fact]
    public async Task Effect_ThrowsAnAggregateException_RaisesUnhandledExceptionForEachInnerException()
    {
        var reports = Reports();

        var nested = new AggregateException(new InvalidOperationException("two"));
        Dispatcher.Dispatch(new Throw(new AggregateException(new InvalidOperationException("one"), nested)));

        (await NextAsync(reports)).Message.ShouldBe("one");
        (await NextAsync(reports)).Message.ShouldBe("two");
    }

    [Fact]
    public async Task UnhandledException_MarkedAsHandled_WasHandled()
    {
        var handled = new TaskCompletionSource<(bool Before, bool After)>();
        Store.UnhandledException += (_, e) =>
        {
            var before = e.WasHandled;
            e.Handled();
            handled.SetResult((before, e.WasHandled));
        };

        Dispatcher.Dispatch(new Throw(new InvalidOperationException("at once")));

        (await handled.Task).ShouldBe((false, true));
    }

    private static async Task<Exception> NextAsync(ChannelReader<Exception> reports) => await reports.ReadAsync(TestContext.Current.CancellationToken);

    private ChannelReader<Exception> Reports()
    {
        var reports = Channel.CreateUnbounded<Exception>();
        Store.UnhandledException += (_, e) => reports.Writer.TryWrite(e.Exception);
        return reports.Reader;
    }
}
