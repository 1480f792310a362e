namespace Raff.Console.Emulator;

/// <summary>The emulator cannot start. The message says in one line why and what to do.</summary>
public sealed class EmulatorStartException : Exception
{
    /// <summary>For serializers; use the others.</summary>
    public EmulatorStartException()
    {
    }

    /// <param name="message">The one line.</param>
    public EmulatorStartException(string message)
        : base(message)
    {
    }

    /// <param name="message">The one line.</param>
    /// <param name="innerException">What the database said.</param>
    public EmulatorStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
