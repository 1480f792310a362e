using System.ComponentModel.DataAnnotations;

namespace Raff.Console.Emulator;

/// <summary>Injected faults, for testing clients (settings <c>Emulator:Faults</c>); all off by default.</summary>
public sealed class EmulatorFaultOptions
{
    /// <summary>Milliseconds to delay every answer.</summary>
    [Range(0, 60_000)]
    public int LatencyMilliseconds { get; set; }

    /// <summary>The percentage of requests that fail with 500 and do nothing.</summary>
    [Range(0d, 100d)]
    public double ErrorPercent { get; set; }

    /// <summary>The percentage of requests that fail with 429 and do nothing.</summary>
    [Range(0d, 100d)]
    public double RateLimitPercent { get; set; }

    /// <summary>The percentage of answers whose body is cut in half; the request itself is carried out.</summary>
    [Range(0d, 100d)]
    public double TruncatePercent { get; set; }

    /// <summary>The id, slug or name of a project in which no key, not even the owner's, has any permission; it is still listed.</summary>
    public string? ForbiddenProject { get; set; }

    /// <summary>Decides which requests are affected: for the same seed, the same ones, counted since the start.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; set; } = 1;
}
