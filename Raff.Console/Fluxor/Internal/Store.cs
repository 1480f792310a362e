using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Fluxor.Internal;

/// <summary>
/// Works off one action at a time, on the thread that dispatched it. An action that arrives meanwhile, from a reducer, a subscriber, an
/// effect or another thread, is queued and worked off by the thread that is at it already.
/// </summary>
internal sealed class Store : IStore, IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<object> queue = new();
    private readonly ActionSubscriptions subscriptions = new();
    private readonly TaskCompletionSource initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<Type, object> effectHosts = [];
    private readonly StorePlan plan;
    private readonly FeatureSet features;
    private readonly IDispatcher dispatcher;
    private readonly IServiceProvider services;
    private bool started;
    private bool busy;
    private bool disposed;

    public Store(StorePlan plan, FeatureSet features, IDispatcher dispatcher, IServiceProvider services)
    {
        this.plan = plan;
        this.features = features;
        this.dispatcher = dispatcher;
        this.services = services;
        dispatcher.ActionDispatched += ActionDispatched;
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

            foreach (var host in plan.EffectHosts)
            {
                effectHosts[host] = services.GetRequiredService(host);
            }

            started = true;
        }

        initialized.SetResult();
        WorkOff();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback) => subscriptions.Add(subscriber, callback);

    /// <inheritdoc/>
    public void UnsubscribeFromAllActions(object subscriber) => subscriptions.Remove(subscriber);

    /// <inheritdoc/>
    public IDisposable GetActionUnsubscriberAsIDisposable(object subscriber) => new Unsubscriber(this, subscriber);

    /// <summary>Ends with the circuit: what effects still dispatch afterwards reaches nobody.</summary>
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

        WorkOff();
    }

    private void WorkOff()
    {
        ExceptionDispatchInfo? first = null;
        while (TryTakeTurn(out var action))
        {
            try
            {
                Process(action);
            }
#pragma warning disable CA1031 // The turn must end whatever a reducer or subscriber throws, and the queue must not starve; the first exception is thrown below.
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

    private bool TryTakeTurn([NotNullWhen(true)] out object? action)
    {
        lock (gate)
        {
            if (!started || busy || !queue.TryDequeue(out action))
            {
                action = null;
                return false;
            }

            busy = true;
            return true;
        }
    }

    private void Process(object action)
    {
        var concerned = plan.For(action.GetType());
        foreach (var (index, reducers) in concerned.Reducers)
        {
            features.All[index].Reduce(action, reducers);
        }

        subscriptions.Notify(action);
        foreach (var effect in concerned.Effects)
        {
            _ = RunAsync(effect, action);
        }
    }

    private async Task RunAsync(EffectPlan effect, object action)
    {
        try
        {
            await effect.Run(effect.Host is { } host ? effectHosts[host] : null, action, dispatcher);
        }
#pragma warning disable CA1031 // Documented: any exception of an effect goes to UnhandledException instead of being lost in a task nobody awaits.
        catch (Exception e)
#pragma warning restore CA1031
        {
            UnhandledException?.Invoke(this, new UnhandledExceptionEventArgs(e));
        }
    }

    private sealed class Unsubscriber(Store store, object subscriber) : IDisposable
    {
        public void Dispose() => store.UnsubscribeFromAllActions(subscriber);
    }
}
