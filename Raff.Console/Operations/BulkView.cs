using System.Collections.Immutable;

namespace Raff.Console.Operations;

/// <summary>A bulk run as it is now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it does: "Stop 12 VMs".</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When nothing was left to send; null while it runs.</param>
/// <param name="IsCanceled">Whether it was canceled.</param>
/// <param name="MayRetry">Whether what was refused can be run again: only the process that ran it remembers the commands.</param>
/// <param name="Items">Its operations, in order.</param>
public sealed record BulkView(
    string Id, string Title, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, bool IsCanceled, bool MayRetry, ImmutableArray<Operation> Items)
{
    /// <summary>How many have not ended.</summary>
    public int Remaining => Items.Count(item => !item.IsSettled);

    /// <summary>Where it stands as a whole: running, then succeeded where everything did, else failed.</summary>
    public string StateWord =>
        EndedAt is null || Remaining > 0 ? "running" : Items.All(item => item.State is OperationState.Succeeded) ? "succeeded" : "failed";

    /// <summary>How many ended, or stand, in a state.</summary>
    public int Count(OperationState state) => Items.Count(item => item.State == state);
}
