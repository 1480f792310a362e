namespace Raff.Console.Storage;

/// <summary>A database file of the console cannot be used; the message is one line that says why and what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>For serializers; use the others.</summary>
    public StoreException()
    {
    }

    /// <param name="message">The one line.</param>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <param name="message">The one line.</param>
    /// <param name="innerException">What the database said.</param>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
