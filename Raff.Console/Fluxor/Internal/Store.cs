using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Fluxor.Internal;

/// <summary>
/// Processes one action at a time, on the thread that dispatched it. An action that arrives in the meantime, from a reducer, a subscriber,
/// an effect or another thread, is queued for the thread that is already processing.
/// </summary>
internal sealed class Store : IStore, IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<object> queue = new();
    private readonly ActionSubscriptions subscriptions = new();
    private readonly TaskCompletionSource initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<Type, object> effectHosts;
    private readonly StorePlan plan;
    private readonly FeatureSet features;
    private readonly IDispatcher dispatcher;
    private bool started;
    private bool busy;
    private bool disposed;

    public Store(StorePlan plan, FeatureSet features, IDispatcher dispatcher, IServiceProvider services)
    {
        this.plan = plan;
        this.features = features;
        this.dispatcher = dispatcher;
        dispatcher.ActionDispatched += ActionDispatched;
        effectHosts = plan.EffectHosts.ToDictionary(host => host, services.GetRequiredService);
    }

    /// <inheritdoc/>
    public event EventHandler<UnhandledExceptionEventArgs>? UnhandledException;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IFeature> Features => features.ByName;

    /// <inheritdoc/>
    public Task Initialized => initialized.Task;

    /// <inheritdoc/>
    public Task InitializeAsync()
    {
        lock (gate)
        {
            if (started || disposed)
            {
                return Task.CompletedTask;
            }

            started = true;
        }

        ProcessQueue();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback) => subscriptions.Add(subscriber, callback);

    /// <inheritdoc/>
    public void UnsubscribeFromAllActions(object subscriber) => subscriptions.Remove(subscriber);

    /// <inheritdoc/>
    public IDisposable GetActionUnsubscriberAsIDisposable(object subscriber) => new Unsubscriber(this, subscriber);

    /// <summary>Ends with the circuit: actions that effects dispatch later are ignored.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            queue.Clear();
        }
    }

    private void ActionDispatched(object? sender, ActionDispatchedEventArgs e)
    {
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            queue.Enqueue(e.Action);
        }

        ProcessQueue();
    }

    private void ProcessQueue()
    {
        ExceptionDispatchInfo? first = null;
        while (TryTakeNext(out var action))
        {
            try
            {
                Process(action);
            }
#pragma warning disable CA1031 // Whatever a reducer or subscriber throws, the other actions must not stay in the queue. The first exception is thrown below.
            catch (Exception e)
#pragma warning restore CA1031
            {
                first ??= ExceptionDispatchInfo.Capture(e);
            }

            lock (gate)
            {
                busy = false;
            }
        }

        first?.Throw();
    }

    private bool TryTakeNext([NotNullWhen(true)] out object? action)
    {
        lock (gate)
        {
            action = null;
            if (!started || busy)
            {
                return false;
            }

            busy = queue.TryDequeue(out action);
            if (!busy)
            {
                initialized.TrySetResult();
            }

            return busy;
        }
    }

    private void Process(object action)
    {
        var matching = plan.For(action.GetType());
        foreach (var (index, reducers) in matching.Reducers)
        {
            features.All[index].Reduce(action, reducers);
        }

        subscriptions.Notify(action);
        if (matching.Effects.Count > 0)
        {
            Task[] running = [.. matching.Effects.Select(effect => RunAsync(effect, action))];
            _ = Task.Run(() => ReportExceptionsAsync(running));
        }
    }

    private async Task RunAsync(EffectPlan effect, object action) =>
        await effect.Run(effect.Host is { } host ? effectHosts[host] : null, action, dispatcher).ConfigureAwait(false);

    /// <summary>
    /// Waits for all effects of one action, then raises <see cref="UnhandledException"/> for each exception, as the package does
    /// (docs/decisions/0002-fluxor-stand-in.md).
    /// </summary>
    private async Task ReportExceptionsAsync(Task[] effects)
    {
        var exceptions = new List<Exception>();
        foreach (var effect in effects)
        {
            try
            {
                await effect;
            }
#pragma warning disable CA1031 // Documented: every exception of an effect goes to UnhandledException. Otherwise it would be lost in a task that no one awaits.
            catch (Exception e)
#pragma warning restore CA1031
            {
                exceptions.AddRange(e is AggregateException aggregate ? aggregate.Flatten().InnerExceptions : [e]);
            }
        }

        foreach (var exception in exceptions)
        {
            UnhandledException?.Invoke(this, new UnhandledExceptionEventArgs(exception));
        }
    }

    private sealed class Unsubscriber(Store store, object subscriber) : IDisposable
    {
        public void Dispose() => store.UnsubscribeFromAllActions(subscriber);
    }
}
