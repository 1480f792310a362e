using Raff.Console.RaffApi;

namespace Raff.Console.Snapshots;

/// <summary>How much of a list is there. Closed.</summary>
public abstract record SnapshotPhase
{
    private SnapshotPhase()
    {
    }

    /// <summary>Nothing arrived yet.</summary>
    public sealed record Loading : SnapshotPhase;

    /// <summary>Nothing can be shown.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failed(RaffError Error) : SnapshotPhase;

    /// <summary>Only the first page was read: the list is large and nobody needed all of it.</summary>
    /// <param name="Fits">False when it does not fit into the memory allowed for snapshots.</param>
    public sealed record Paged(bool Fits) : SnapshotPhase;

    /// <summary>Rows are streaming in.</summary>
    /// <param name="Since">When the loading began.</param>
    public sealed record Streaming(DateTimeOffset Since) : SnapshotPhase;

    /// <summary>Every row is there.</summary>
    public sealed record Complete : SnapshotPhase;
}
