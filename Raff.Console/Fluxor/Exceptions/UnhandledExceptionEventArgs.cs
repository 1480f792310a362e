namespace Fluxor.Exceptions;

/// <summary>An exception that an effect did not handle.</summary>
/// <param name="exception">The exception.</param>
public class UnhandledExceptionEventArgs(Exception exception) : EventArgs
{
    /// <summary>The exception.</summary>
    public Exception Exception { get; } = exception;

    /// <summary>Whether a subscriber has handled it. Otherwise <see cref="Blazor.Web.StoreInitializer"/> throws it.</summary>
    public bool WasHandled { get; private set; }

    /// <summary>Marks the exception as handled.</summary>
    public void Handled() => WasHandled = true;
}
