using Raff.Console.Kinds;

namespace Raff.Console.Features.Feeds.Wall;

/// <summary>What the wall shows at one moment.</summary>
public sealed record WallView
{
    /// <summary>When that is.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The accounts that were swept; none before the first sweep, and while the history cannot be read.</summary>
    public required IReadOnlyList<WallFleet> Fleets { get; init; }

    /// <summary>Why there are none; null when there are some.</summary>
    public string? Problem { get; init; }

    /// <summary>What runs and what failed lately; null when that cannot be read.</summary>
    public required OperationFigures? Operations { get; init; }

    /// <summary>Makes it of numbers that were just read.</summary>
    public static WallView Of(FleetSnapshot snapshot, ResourceKinds kinds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(kinds);
        return new WallView
        {
            Now = now,
            Fleets = [.. snapshot.Fleets.Select(fleet => WallFleet.Of(fleet, kinds, now))],
            Problem = snapshot.Fleets.Count > 0 ? null
                : snapshot.IsHistoryReadable ? "There has been no sweep yet. Run one on the Audit page, or set Sweep:Schedule."
                : "The history cannot be read. The console's log says why.",
            Operations = snapshot.Recent,
        };
    }
}
