using Fluxor;

namespace Raff.Console.Tests.FluxorStore;

public sealed class StateSelectionTests : StoreFixture
{
    private readonly List<string> seen = [];

    [Fact]
    public void StateChanged_OtherValueChanges_IsNotRaised()
    {
        var label = Select();

        Dispatcher.Dispatch(new Add(1));
        Dispatcher.Dispatch(new Relabel("new"));
        Dispatcher.Dispatch(new Relabel("new"));

        seen.ShouldBe(["value new", "changed new"], ignoreOrder: true);
        label.Value.ShouldBe("new");
    }

    [Fact]
    public void Select_EqualityGiven_DecidesWhatIsAChange()
    {
        var label = Get<IStateSelection<CounterState, string>>();
        label.Select(state => state.Label, (x, y) => x.Length == y.Length, seen.Add);
        label.StateChanged += (_, _) => { };

        Dispatcher.Dispatch(new Relabel("START"));
        Dispatcher.Dispatch(new Relabel("longer than that"));

        seen.ShouldBe(["longer than that"]);
    }

    [Fact]
    public void Select_EqualityGiven_GetsTheNewValueFirst()
    {
        var label = Get<IStateSelection<CounterState, string>>();
        label.Select(state => state.Label, (x, y) =>
        {
            seen.Add($"{x} and {y}");
            return false;
        });
        label.StateChanged += (_, _) => { };

        Dispatcher.Dispatch(new Relabel("new"));

        seen.ShouldBe(["new and start"]);
    }

    [Fact]
    public void Select_CallbackGiven_IsCalledOnlyWhileAnEventHasSubscribers()
    {
        var label = Get<IStateSelection<CounterState, string>>();
        label.Select(state => state.Label, selectedValueChanged: seen.Add);
        EventHandler onState = (_, _) => { };
        EventHandler<string> onValue = (_, _) => { };

        Dispatcher.Dispatch(new Relabel("no subscriber"));
        label.StateChanged += onState;
        Dispatcher.Dispatch(new Relabel("StateChanged"));
        label.StateChanged -= onState;
        Dispatcher.Dispatch(new Relabel("no subscriber again"));
        label.SelectedValueChanged += onValue;
        Dispatcher.Dispatch(new Relabel("SelectedValueChanged"));
        label.SelectedValueChanged -= onValue;
        Dispatcher.Dispatch(new Relabel("no subscriber at the end"));

        seen.ShouldBe(["StateChanged", "SelectedValueChanged"]);
    }

    [Fact]
    public void SelectedValueChanged_SubscribedAfterAChange_ComparesWithTheValueAtSelect()
    {
        var label = Get<IStateSelection<CounterState, string>>();
        label.Select(state => state.Label);
        Dispatcher.Dispatch(new Relabel("new"));
        label.SelectedValueChanged += (_, value) => seen.Add(value);

        Dispatcher.Dispatch(new Add(1));

        seen.ShouldBe(["new"]);
    }

    [Fact]
    public void Select_CalledTwice_Throws()
    {
        var label = Select();

        Should.Throw<InvalidOperationException>(() => label.Select(state => state.Label));
    }

    [Fact]
    public void Value_BeforeSelect_Throws() =>
        Should.Throw<InvalidOperationException>(() => Get<IStateSelection<CounterState, string>>().Value);

    [Fact]
    public void Select_TwoSelectionsOfOneState_AreIndependent()
    {
        var label = Select();
        var count = Get<IStateSelection<CounterState, int>>();
        count.Select(state => state.Count);

        Dispatcher.Dispatch(new Add(1));

        count.Value.ShouldBe(11);
        label.Value.ShouldBe("start");
        seen.ShouldBeEmpty();
    }

    private IStateSelection<CounterState, string> Select()
    {
        var label = Get<IStateSelection<CounterState, string>>();
        label.Select(state => state.Label);
        label.StateChanged += (_, _) => seen.Add($"changed {label.Value}");
        label.SelectedValueChanged += (_, value) => seen.Add($"value {value}");
        return label;
    }
}
