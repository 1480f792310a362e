namespace Raff.Console.Emulator;

/// <summary>Faults on demand, for testing clients (settings <c>Emulator:Faults</c>); all off by default.</summary>
public sealed class EmulatorFaultOptions
{
    /// <summary>Milliseconds that every answer waits.</summary>
    public int LatencyMilliseconds { get; set; }

    /// <summary>How many of 100 requests are answered with 500 and do nothing.</summary>
    public double ErrorPercent { get; set; }

    /// <summary>How many of 100 requests are answered with 429 and do nothing.</summary>
    public double RateLimitPercent { get; set; }

    /// <summary>How many of 100 answers end in the middle of their body; what the request asked for is done.</summary>
    public double TruncatePercent { get; set; }

    /// <summary>The id, slug or name of a project in which no key, not even the owner's, has any permission; it is still listed.</summary>
    public string? ForbiddenProject { get; set; }

    /// <summary>Decides which requests are hit: the same ones, counted since the start, for the same number.</summary>
    public int Seed { get; set; } = 1;
}
