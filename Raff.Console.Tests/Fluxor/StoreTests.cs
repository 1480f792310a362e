using Fluxor;
using Microsoft.Extensions.DependencyInjection;

namespace Raff.Console.Tests.FluxorStore;

public sealed class StoreTests : StoreFixture
{
    [Fact]
    public void InitialState_MethodNamed_ComesFromThatMethod() => Counter.Value.ShouldBe(new CounterState(10, "start"));

    [Fact]
    public void InitialState_NoMethodNamed_ComesFromThePrivateConstructor() => Journal.Value.Entries.ShouldBeEmpty();

    [Fact]
    public void Features_WithAndWithoutAName_AreKeyedByNameOrTypeName()
    {
        Store.Features["Counter"].GetState().ShouldBe(Counter.Value);
        Store.Features.Keys.ShouldContain(typeof(JournalState).FullName!);
    }

    [Fact]
    public void Dispatch_ActionOfTwoFeatures_ReducesBoth()
    {
        Dispatcher.Dispatch(new Add(5));

        Counter.Value.Count.ShouldBe(15);
        Journal.Value.Entries.ShouldBe("+5");
    }

    [Fact]
    public void Dispatch_ReducerWithActionTypeInAttribute_Reduces()
    {
        Dispatcher.Dispatch(new Reset());

        Counter.Value.Count.ShouldBe(0);
    }

    [Fact]
    public void Dispatch_DerivedAction_ReachesTheReducerOfItsBaseType()
    {
        Dispatcher.Dispatch(new SpecialNote("hello"));

        Journal.Value.Entries.ShouldBe("n:hello");
    }

    [Fact]
    public void Dispatch_GenericFeatureClosedOverTwoTypes_ReducesOnlyTheMatchingOne()
    {
        Dispatcher.Dispatch(new ItemAdded<int>(7));

        Get<IState<ListState<int>>>().Value.Items.ShouldBe([7]);
        Get<IState<ListState<string>>>().Value.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Dispatch_Null_Throws() => Should.Throw<ArgumentNullException>(() => Dispatcher.Dispatch(null!));

    [Fact]
    public void StateChanged_UnrelatedAction_IsNotRaised()
    {
        var raised = 0;
        Journal.StateChanged += (_, _) => raised++;

        Dispatcher.Dispatch(new Relabel("x"));

        raised.ShouldBe(0);
    }

    [Fact]
    public void StateChanged_Raised_HasTheStateAsSender()
    {
        object? sender = null;
        Counter.StateChanged += (raisedBy, _) => sender = raisedBy;

        Dispatcher.Dispatch(new Add(1));

        sender.ShouldBeSameAs(Counter);
    }

    [Fact]
    public void Dispatch_StatesSubscribersAndEffects_RunsThemInThisOrder()
    {
        var seen = Get<EffectProbe>().Seen;
        Counter.StateChanged += (_, _) => seen.Add($"state {Counter.Value.Count}");
        Store.SubscribeToAction<Add>(this, action => seen.Add($"subscriber {action.By} at {Counter.Value.Count}"));

        Dispatcher.Dispatch(new Add(1));

        seen.ShouldBe(["state 11", "subscriber 1 at 11", "effect 1 at 11 call 1"]);
    }

    [Fact]
    public void Dispatch_FromEffects_ProcessesActionsInOrder()
    {
        Dispatcher.Dispatch(new Chain(2));

        Journal.Value.Entries.ShouldBe("c2c1+2c0+1");
    }

    [Fact]
    public void Dispatch_FromStateChanged_WaitsForTheCurrentAction()
    {
        Counter.StateChanged += (_, _) =>
        {
            if (Counter.Value.Label == "start")
            {
                Dispatcher.Dispatch(new Relabel("nested"));
                Counter.Value.Label.ShouldBe("start");
            }
        };

        Dispatcher.Dispatch(new Add(1));

        Counter.Value.ShouldBe(new CounterState(11, "nested"));
    }

    [Fact]
    public async Task Dispatch_FromManyThreads_ProcessesEveryAction()
    {
        await Parallel.ForAsync(0, 1000, (_, _) =>
        {
            Dispatcher.Dispatch(new ItemAdded<int>(1));
            return ValueTask.CompletedTask;
        });

        Get<IState<ListState<int>>>().Value.Items.Count.ShouldBe(1000);
    }

    [Fact]
    public void Dispatch_ReducerThrows_ThrowsAndLaterActionsAreProcessed()
    {
        Should.Throw<InvalidOperationException>(() => Dispatcher.Dispatch(new BreakReducer())).Message.ShouldBe("reducer at 10");

        Dispatcher.Dispatch(new Add(1));
        Counter.Value.Count.ShouldBe(11);
    }

    [Fact]
    public async Task Store_TwoCircuits_ShareNothing()
    {
        await using var other = AnotherCircuit();
        await other.ServiceProvider.GetRequiredService<IStore>().InitializeAsync();

        Dispatcher.Dispatch(new Add(5));

        other.ServiceProvider.GetRequiredService<IState<CounterState>>().Value.Count.ShouldBe(10);
        other.ServiceProvider.GetRequiredService<EffectProbe>().Seen.ShouldBeEmpty();
    }
}
