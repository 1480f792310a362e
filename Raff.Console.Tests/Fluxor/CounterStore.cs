using Fluxor;

namespace Raff.Console.Tests.FluxorStore;

/// <summary>The state of a small store that the tests share. The store uses only documented parts of Fluxor, so the tests run with the package too.</summary>
[FeatureState(Name = "Counter", CreateInitialStateMethodName = nameof(Start))]
public sealed record CounterState(int Count, string Label)
{
    private static CounterState Start() => new(10, "start");
}

[FeatureState]
public sealed record JournalState(string Entries)
{
    private JournalState()
        : this("")
    {
    }
}

public sealed record ListState<T>(IReadOnlyList<T> Items);

/// <summary>A generic feature, closed over two types below.</summary>
public abstract class ListFeature<T> : Feature<ListState<T>>
{
    public override string GetName() => $"List of {typeof(T).Name}";

    protected override ListState<T> GetInitialState() => new([]);
}

public sealed class NumberListFeature : ListFeature<int>;

public sealed class WordListFeature : ListFeature<string>;

public sealed record ItemAdded<T>(T Item);

public abstract class ListReducers<T>
{
#pragma warning disable CA1000 // Reducers must be static. The store calls them on the closed types below; no code names the type.
    [ReducerMethod]
    public static ListState<T> Add(ListState<T> state, ItemAdded<T> action) => new([.. state.Items, action.Item]);
#pragma warning restore CA1000
}

public sealed class NumberListReducers : ListReducers<int>;

public sealed class WordListReducers : ListReducers<string>;

public sealed record Add(int By);

public sealed record Relabel(string Label);

public sealed record Reset;

public sealed record Throw(Exception Exception);

public sealed record ThrowLater(Task Gate);

public sealed record ThrowBeside(Exception Exception, Task Gate);

public sealed record Chain(int Left);

public sealed record Wait(TaskCompletionSource Gate);

public sealed record BreakReducer;

public abstract record Note(string Text);

public sealed record SpecialNote(string Text) : Note(Text);

public static class CounterReducers
{
    [ReducerMethod]
    public static CounterState OnAdd(CounterState state, Add action) => state with { Count = state.Count + action.By };

    [ReducerMethod]
    public static CounterState OnRelabel(CounterState state, Relabel action) => state with { Label = action.Label };

    [ReducerMethod(typeof(Reset))]
    public static CounterState OnReset(CounterState state) => state with { Count = 0 };

    [ReducerMethod(typeof(BreakReducer))]
    public static CounterState OnBreak(CounterState state) => throw new InvalidOperationException($"reducer at {state.Count}");
}

public static class JournalReducers
{
    [ReducerMethod]
    public static JournalState OnAdd(JournalState state, Add action) => new($"{state.Entries}+{action.By}");

    [ReducerMethod]
    public static JournalState OnChain(JournalState state, Chain action) => new($"{state.Entries}c{action.Left}");

    [ReducerMethod]
    public static JournalState OnNote(JournalState state, Note action) => new($"{state.Entries}n:{action.Text}");
}

/// <summary>Injected into the effects; records what they see.</summary>
public sealed class EffectProbe
{
    public int EffectInstances { get; set; }

    public List<string> Seen { get; } = [];
}

public sealed class CounterEffects
{
    private readonly EffectProbe probe;
    private readonly IState<CounterState> counter;
    private int calls;

    public CounterEffects(EffectProbe probe, IState<CounterState> counter)
    {
        this.probe = probe;
        this.counter = counter;
        probe.EffectInstances++;
    }

    [EffectMethod]
    public Task OnAdd(Add action, IDispatcher dispatcher)
    {
        probe.Seen.Add($"effect {action.By} at {counter.Value.Count} call {++calls}");
        return Task.CompletedTask;
    }

    [EffectMethod(typeof(Reset))]
    public Task OnReset(IDispatcher dispatcher)
    {
        probe.Seen.Add("reset");
        dispatcher.Dispatch(new Relabel("reset"));
        return Task.CompletedTask;
    }

    [EffectMethod]
    public static Task OnThrow(Throw action, IDispatcher dispatcher) => throw action.Exception;

    [EffectMethod]
    public static async Task OnThrowLater(ThrowLater action, IDispatcher dispatcher)
    {
        await action.Gate;
        throw new InvalidOperationException("later");
    }

    [EffectMethod]
    public static Task OnThrowBeside(ThrowBeside action, IDispatcher dispatcher) => throw action.Exception;

    [EffectMethod]
    public static Task OnWaitBeside(ThrowBeside action, IDispatcher dispatcher) => action.Gate;

    [EffectMethod]
    public static Task OnChain(Chain action, IDispatcher dispatcher)
    {
        if (action.Left > 0)
        {
            dispatcher.Dispatch(new Chain(action.Left - 1));
            dispatcher.Dispatch(new Add(action.Left));
        }

        return Task.CompletedTask;
    }

    [EffectMethod]
    public static async Task OnWait(Wait action, IDispatcher dispatcher)
    {
        await action.Gate.Task;
        dispatcher.Dispatch(new Add(100));
    }
}
