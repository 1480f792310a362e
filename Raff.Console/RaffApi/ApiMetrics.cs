using System.Diagnostics.Metrics;
using System.Globalization;

namespace Raff.Console.RaffApi;

/// <summary>What is counted of calls to the Raff API, for whoever listens to <see cref="Name"/>.</summary>
public static class ApiMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Raff.Console.RaffApi";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "raff.api.calls", description: "Calls of the Raff API by operation and status; the status is the failure where there was no answer.");

    private static readonly Counter<long> Waits = Meter.CreateCounter<long>(
        "raff.budget.waits", description: "Calls that waited for the request budget of their key.");

    private static readonly Counter<double> Waiting = Meter.CreateCounter<double>(
        "raff.budget.wait", "s", "Time that calls waited for the request budget of their key.");

    /// <summary>Counts a call.</summary>
    internal static void Count(CallRecord call) => Calls.Add(
        1,
        new("operation", call.Operation),
        new("status", call.Status?.ToString(CultureInfo.InvariantCulture) ?? call.Failure ?? "none"));

    /// <summary>Counts a wait.</summary>
    internal static void Waited(Lane lane, TimeSpan time)
    {
        var which = new KeyValuePair<string, object?>("lane", lane == Lane.Interactive ? "interactive" : "background");
        Waits.Add(1, which);
        Waiting.Add(time.TotalSeconds, which);
    }
}
