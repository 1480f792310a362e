using Microsoft.EntityFrameworkCore;
using Raff.Console.Operations;
using Raff.Console.Storage;

namespace Raff.Console.Features.Feeds;

/// <summary>The operations that someone may have to look at.</summary>
/// <param name="Running">How many were sent and have not settled.</param>
/// <param name="Failed">How many failed within <see cref="Lately"/>.</param>
/// <param name="Unknown">How many of that time have an outcome that no one knows.</param>
/// <param name="Last">The last of those that failed or are unknown, newest first.</param>
public sealed record OperationFigures(int Running, int Failed, int Unknown, IReadOnlyList<OperationRecord> Last)
{
    /// <summary>How far back failures count.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    private const int MaxLast = 3;
    private static readonly string[] UnderWay =
        [Operation.Word(OperationState.Queued), Operation.Word(OperationState.Sent), Operation.Word(OperationState.Running)];

    /// <summary>Reads them.</summary>
    public static async Task<OperationFigures> ReadAsync(
        ConsoleDbContext db, string endpoint, IEnumerable<(string State, int Count)> states, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var failed = Operation.Word(OperationState.Failed);
        var unknown = Operation.Word(OperationState.Unknown);
        var since = now - Lately;
        var lately = db.Operations.AsNoTracking().Where(one => one.Endpoint == endpoint && one.StartedAt >= since);
        return new OperationFigures(
            states.Where(state => UnderWay.Contains(state.State)).Sum(state => state.Count),
            await lately.CountAsync(one => one.State == failed, cancel),
            await lately.CountAsync(one => one.State == unknown, cancel),
            await lately.Where(one => one.State == failed || one.State == unknown).OrderByDescending(one => one.StartedAt).Take(MaxLast).ToListAsync(cancel));
    }
}
