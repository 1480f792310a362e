using Microsoft.AspNetCore.Components;
using UnhandledExceptionEventArgs = Fluxor.Exceptions.UnhandledExceptionEventArgs;

namespace Fluxor.Blazor.Web;

/// <summary>
/// Initializes the store of a circuit after its first render; belongs above the router. An exception that an effect did not handle and
/// that nobody marks as handled is thrown from here, as if this component had failed.
/// </summary>
public class StoreInitializer : ComponentBase, IDisposable
{
    private bool disposed;

    /// <summary>Called for an exception of an effect; may mark it as handled.</summary>
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

    /// <summary>Lets go of the store.</summary>
    /// <param name="disposing">Whether managed objects may be touched.</param>
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

        await UnhandledException.InvokeAsync(e);
        if (!e.WasHandled)
        {
            await DispatchExceptionAsync(e.Exception);
        }
    });
}
