using Microsoft.AspNetCore.Components;
using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Fluxor.Blazor.Web;

/// <summary>
/// Initializes the store of a circuit after its first render. Place it above the router. If an effect throws and no one marks the exception
/// as handled, this component throws it.
/// </summary>
public class StoreInitializer : ComponentBase, IDisposable
{
    private bool disposed;

    /// <summary>Called when an effect has thrown an exception; may mark it as handled.</summary>
    [Parameter]
    public EventCallback<UnhandledExceptionEventArgs> UnhandledException { get; set; }

    [Inject]
    private IStore Store { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Unsubscribes from the store.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            disposed = true;
            Store.UnhandledException -= OnUnhandledException;
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Store.UnhandledException += OnUnhandledException;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Store.InitializeAsync();
        }
    }

    private void OnUnhandledException(object? sender, UnhandledExceptionEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (disposed)
        {
            return;
        }

        Exception? fromCallback = null;
        try
        {
            await UnhandledException.InvokeAsync(e);
        }
#pragma warning disable CA1031 // No one awaits this: whatever the callback throws is thrown again below.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            fromCallback = exception;
        }

        if (fromCallback is not null || !e.WasHandled)
        {
            await DispatchExceptionAsync(fromCallback ?? e.Exception);
        }
    });
}
