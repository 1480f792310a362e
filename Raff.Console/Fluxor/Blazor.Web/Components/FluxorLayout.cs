using Fluxor.Internal;
using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web.Components;

/// <summary>A layout that renders again whenever a state it holds in a property changes; the counterpart of <see cref="FluxorComponent"/>.</summary>
public abstract class FluxorLayout : LayoutComponentBase, IAsyncDisposable
{
    private StateSubscription? subscription;

    /// <summary>Renders at most this often per second, the last time with the latest state; 0 means each time.</summary>
    protected byte MaximumStateChangedNotificationsPerSecond { get; set; }

    [Inject]
    private IActionSubscriber ActionSubscriber { get; set; } = null!;

    /// <summary>Calls back on the renderer's thread, and renders, for each action of this type until the layout is disposed.</summary>
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
        var done = base.SetParametersAsync(parameters);
        return subscription is null ? throw StateSubscription.NotInitialized(GetType()) : done;
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
    /// <param name="disposing">Whether managed objects may be touched.</param>
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
