using Fluxor.Internal;
using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web.Components;

/// <summary>A layout that renders again whenever a state in one of its properties changes, like <see cref="FluxorComponent"/>.</summary>
public abstract class FluxorLayout : LayoutComponentBase, IAsyncDisposable
{
    private StateSubscription? subscription;

    /// <summary>The most renders per second that state changes cause; the last one always shows the latest state. 0 means no limit.</summary>
    protected byte MaximumStateChangedNotificationsPerSecond { get; set; }

    [Inject]
    private IActionSubscriber ActionSubscriber { get; set; } = null!;

    /// <summary>Calls back on the renderer's thread and renders after each action of this type, until the layout is disposed.</summary>
    /// <typeparam name="TAction">The type of the action.</typeparam>
    /// <param name="callback">What to call.</param>
    public void SubscribeToAction<TAction>(Action<TAction> callback) =>
        ActionSubscriber.SubscribeToAction<TAction>(this, action => _ = InvokeAsync(() =>
        {
            if (subscription is { Disposed: false })
            {
                callback(action);
                StateHasChanged();
            }
        }));

    /// <inheritdoc/>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        var task = base.SetParametersAsync(parameters);
        return subscription is null ? throw StateSubscription.NotInitialized(GetType()) : task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DisposeAsyncCore(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Subscribes to the states.</summary>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        subscription = new StateSubscription(this, () => MaximumStateChangedNotificationsPerSecond, () => InvokeAsync(StateHasChanged));
    }

    /// <summary>Ends all subscriptions.</summary>
    /// <param name="disposing">True when called by <see cref="DisposeAsync"/>.</param>
    protected virtual ValueTask DisposeAsyncCore(bool disposing)
    {
        if (disposing)
        {
            subscription?.Dispose();
            ActionSubscriber.UnsubscribeFromAllActions(this);
        }

        return ValueTask.CompletedTask;
    }
}
