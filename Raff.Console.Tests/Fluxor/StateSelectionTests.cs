using Fluxor;

namespace Raff.Console.Tests.FluxorStore;

public sealed class StateSelectionTests : StoreFixture
{
    private readonly List<string> seen = [];

    [Fact]
    public void StateChanged_OtherPartChanges_IsNotRaised()
    {
        var label = Select();

        Dispatcher.Dispatch(new Add(1));
        Dispatcher.Dispatch(new Relabel("new"));
        Dispatcher.Dispatch(new Relabel("new"));

        seen.ShouldBe(["value new", "changed new"], ignoreOrder: true);
        label.Value.ShouldBe("new");
    }

    [Fact]
    public void Select_OwnEquality_DecidesWhatIsAChange()
    {
        var label = Get<IStateSelection<CounterState, string>>();
        label.Select(state => state.Label, (x, y) => x.Length == y.Length, seen.Add);

        Dispatcher.Dispatch(new Relabel("START"));
        Dispatcher.Dispatch(new Relabel("longer than that"));

        seen.ShouldBe(["longer than that"]);
    }

    [Fact]
    public void Select_Twice_IsRefused()
    {
        var label = Select();

        Should.Throw<InvalidOperationException>(() => label.Select(state => state.Label));
    }

    [Fact]
    public void Value_BeforeSelect_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => Get<IStateSelection<CounterState, string>>().Value);

    [Fact]
    public void Selections_OfOneState_AreIndependent()
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
