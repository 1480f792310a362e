using Fluxor;

namespace Raff.Console.Tests.FluxorStore;

public sealed class ActionSubscriberTests : StoreFixture
{
    private readonly List<string> seen = [];

    private IActionSubscriber Subscriber => Get<IActionSubscriber>();

    [Fact]
    public void SubscribeToAction_DerivedAction_CallsTheSubscriber()
    {
        Subscriber.SubscribeToAction<Note>(this, note => seen.Add(note.Text));

        Dispatcher.Dispatch(new SpecialNote("a"));
        Dispatcher.Dispatch(new Add(1));

        seen.ShouldBe(["a"]);
    }

    [Fact]
    public void UnsubscribeFromAllActions_TwoSubscribers_UnsubscribesOnlyOne()
    {
        var other = new object();
        Subscriber.SubscribeToAction<Add>(this, _ => seen.Add("mine"));
        Subscriber.SubscribeToAction<Note>(this, _ => seen.Add("mine"));
        Subscriber.SubscribeToAction<Add>(other, _ => seen.Add("other"));

        Subscriber.UnsubscribeFromAllActions(this);
        Dispatcher.Dispatch(new Add(1));
        Dispatcher.Dispatch(new SpecialNote("a"));

        seen.ShouldBe(["other"]);
    }

    [Fact]
    public void UnsubscribeFromAllActions_InsideACallback_Unsubscribes()
    {
        Subscriber.SubscribeToAction<Add>(this, _ =>
        {
            seen.Add("once");
            Subscriber.UnsubscribeFromAllActions(this);
        });

        Dispatcher.Dispatch(new Add(1));
        Dispatcher.Dispatch(new Add(1));

        seen.ShouldBe(["once"]);
    }

    [Fact]
    public void GetActionUnsubscriberAsIDisposable_Disposed_Unsubscribes()
    {
        Subscriber.SubscribeToAction<Add>(this, _ => seen.Add("mine"));

        Subscriber.GetActionUnsubscriberAsIDisposable(this).Dispose();
        Dispatcher.Dispatch(new Add(1));

        seen.ShouldBeEmpty();
    }
}
