using System.Collections.Immutable;
using Raff.Console.Storage;

namespace Raff.Console.Operations;

/// <summary>
/// Runs lists of commands: together, or in order as the steps of one thing (stop, change plan, start). Each item goes to its own project; deletions of VMs
/// share the API's bulk calls. Goes on when the page is closed. Scoped.
/// </summary>
public sealed class BulkRunner(
    BulkRuns runs, OperationRunner runner, OperationEngine engine, BulkDeletions deletions, OperationFollower follower, OperationRows rows)
{
    private const int AtOnce = 6;

    /// <summary>Starts a run.</summary>
    /// <param name="runId">Made with <see cref="OperationRunner.NewId"/> when the dialog opened: the same id starts nothing twice.</param>
    /// <param name="title">What it does: "Stop 12 VMs".</param>
    /// <param name="commands">The commands.</param>
    /// <param name="isInOrder">Whether each waits until the one before has succeeded.</param>
    /// <returns>Null, or why it could not begin; nothing was sent then.</returns>
    public async Task<string?> StartAsync(string runId, string title, IReadOnlyList<Command> commands, bool isInOrder = false)
    {
        ArgumentNullException.ThrowIfNull(commands);
        ImmutableArray<(Operation Draft, Command Command)> items =
            [.. commands.Select((command, place) => (runner.Draft(command, $"{runId}-{place:00000}", runId), command))];
        if (items.IsEmpty)
        {
            return "There is nothing to do.";
        }

        var first = items[0].Draft;
        var run = new BulkRun(runId, title, first.Owner, first.StartedAt, isInOrder, items);
        var record = new BulkRunRecord
        {
            Id = runId,
            Endpoint = first.Owner.Endpoint,
            IdentityKey = first.Owner.Identity,
            Title = title,
            StartedAt = first.StartedAt
        };
        switch (await runs.WriteAsync(items.Select(item => item.Draft), record))
        {
            case JournalBegin.Existing:
                return null;
            case JournalBegin.Unavailable { Sentence: var sentence }:
                return sentence;
        }

        runs.Begin(run);
        _ = Task.Run(() => RunAsync(run));
        return null;
    }

    /// <summary>Runs again what the console or the API refused before anything was done.</summary>
    /// <returns>Null, or why it could not begin.</returns>
    public async Task<string?> RetryAsync(OperationOwner owner, string runId, string newRunId)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (runs.Live(owner, runId) is not { } run)
        {
            return "The console was restarted since. Choose the resources again.";
        }

        var now = (await runs.FindAsync(owner, runId))!;
        var refused = now.Items.Where(item => item.MayRepeat).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return await StartAsync(newRunId, now.Title, [.. run.Items.Where(item => refused.Contains(item.Draft.Id)).Select(item => item.Command)], run.IsInOrder);
    }

    private async Task RunAsync(BulkRun run)
    {
        if (run.IsInOrder)
        {
            await InOrderAsync(run);
        }
        else
        {
            await Parallel.ForEachAsync(Chunks(run), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (chunk, _) => await ChunkAsync(run, chunk));
        }

        await runs.EndAsync(run);
        foreach (var item in run.Items)
        {
            await follower.UntilSettledAsync(item.Draft);
        }

        // Once for the run, not once for each of a thousand items.
        await rows.RereadAsync(runner.Sender.Client, run.Items.SelectMany(item => item.Command.Rereads).Distinct());
    }

    private static IEnumerable<ImmutableArray<(Operation Draft, Command Command)>> Chunks(BulkRun run)
    {
        foreach (var group in run.Items.GroupBy(item => (item.Command.BulkDeletion, item.Command.Target.Project)))
        {
            foreach (var chunk in group.Chunk(group.Key.BulkDeletion is null ? 1 : BulkDeletions.Most))
            {
                yield return [.. chunk];
            }
        }
    }

    private async Task ChunkAsync(BulkRun run, ImmutableArray<(Operation Draft, Command Command)> chunk)
    {
        if (run.IsCanceled)
        {
            foreach (var item in chunk)
            {
                await engine.RefuseAsync(item.Draft, "Canceled before it was sent.");
            }
        }
        else if (chunk is [var single])
        {
            await runner.RunAsync(single.Draft, single.Command with { Rereads = [] });
        }
        else
        {
            await deletions.SendAsync(runner.Sender, chunk);
        }
    }

    private async Task InOrderAsync(BulkRun run)
    {
        string? stop = null;
        foreach (var (draft, command) in run.Items)
        {
            stop ??= run.IsCanceled ? "Canceled before it was sent." : null;
            if (stop is not null)
            {
                await engine.RefuseAsync(draft, stop);
                continue;
            }

            var end = await follower.UntilSettledAsync(await runner.RunAsync(draft, command));
            stop = end.State is OperationState.Succeeded ? null : $"Not sent, because an earlier step did not succeed: {end.Sentence}";
        }
    }
}
