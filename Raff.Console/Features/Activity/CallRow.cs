using Raff.Console.RaffApi;

namespace Raff.Console.Features.Activity;

/// <summary>One call as the list shows it.</summary>
/// <param name="Id">Tells it apart from all others of the list.</param>
/// <param name="Call">The call.</param>
public sealed record CallRow(string Id, CallRecord Call)
{
    /// <summary>Gives each call an id of its own: its time, and its place among calls of the very same moment.</summary>
    /// <param name="calls">The calls, oldest first.</param>
    public static IReadOnlyList<CallRow> Of(IReadOnlyList<CallRecord> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var seen = new Dictionary<long, int>();
        return [.. calls.Select(call =>
        {
            var place = seen[call.At.UtcTicks] = seen.GetValueOrDefault(call.At.UtcTicks) + 1;
            return new CallRow($"{call.At.UtcTicks}-{place}", call);
        })];
    }

    /// <summary>How it ended, as the filter names it: <c>2xx</c>, <c>4xx</c>, <c>429</c>, <c>5xx</c>, <c>none</c> for no answer.</summary>
    public string Outcome => Call.Status switch
    {
        null => "none",
        429 => "429",
        < 300 => "2xx",
        < 400 => "3xx",
        < 500 => "4xx",
        _ => "5xx",
    };

    /// <summary>How its status looks: ok, warn, bad or off.</summary>
    public string Tone => Outcome switch
    {
        "2xx" when Call.Failure is null => "ok",
        "429" => "warn",
        _ => "bad",
    };
}
