namespace Fluxor.Exceptions;

/// <summary>An exception that an effect did not handle.</summary>
/// <param name="exception">The exception.</param>
public class UnhandledExceptionEventArgs(Exception exception) : EventArgs
{
    /// <summary>The exception.</summary>
    public Exception Exception { get; } = exception;

    /// <summary>Whether someone has dealt with it; otherwise the user interface throws it again.</summary>
    public bool WasHandled { get; private set; }

    /// <summary>Says that the exception has been dealt with.</summary>
    public void Handled() => WasHandled = true;
}
