namespace Raff.Console.Storage;

/// <summary>A database file of the console cannot be used; the message is one line with the reason and the remedy.</summary>
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
    /// <param name="innerException">The database error.</param>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
