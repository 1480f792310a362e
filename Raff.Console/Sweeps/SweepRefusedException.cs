namespace Raff.Console.Sweeps;

/// <summary>A sweep cannot go on: the key is no longer valid, or nothing can be read.</summary>
public sealed class SweepRefusedException : Exception
{
    /// <summary>For serializers; use the others.</summary>
    public SweepRefusedException()
    {
    }

    /// <param name="message">Why, as a sentence.</param>
    public SweepRefusedException(string message)
        : base(message)
    {
    }

    /// <param name="message">Why, as a sentence.</param>
    /// <param name="innerException">The cause.</param>
    public SweepRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
