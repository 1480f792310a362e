using System.Collections.Concurrent;
using System.Collections.Immutable;
using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>
/// Follows operations until they settle: reads the row again, patches it into the lists, judges, waits 1 s and longer, up to 15 s. Any live tab of the same key
/// lends its connection; without one an operation waits for the next sign-in. One for all.
/// </summary>
public sealed class OperationFollower(
    Journal journal, OperationBook book, OperationRows rows, LostCreations creations, TimeProvider clock, ILogger<OperationFollower> log) : IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>The waits between the looks after a lost answer: half a minute.</summary>
    private static readonly ImmutableArray<TimeSpan> FindOutWaits = [.. new[] { 1, 2, 4, 8, 15 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    private readonly ConcurrentDictionary<OperationSender, byte> tabs = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Operation>> followed = new();
    private readonly SemaphoreSlim attaching = new(1);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Lends a tab's connection, and follows on what an earlier process or session left unsettled.</summary>
    /// <returns>Takes the connection back.</returns>
    public async Task<IDisposable> AttachAsync(OperationSender sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        tabs.TryAdd(sender, 0);

        // Tabs that come back together after a restart take what was left once.
        await attaching.WaitAsync();
        try
        {
            foreach (var operation in await journal.OfOwnerAsync(sender.Owner, OperationBook.Recent))
            {
                await TakeUpAsync(sender, operation);
            }
        }
        finally
        {
            attaching.Release();
        }

        return new Tab(this, sender);
    }

    /// <summary>
    /// Follows an operation from where it stands. Does nothing for one that has ended (but reads again what it changed) or that is followed already.
    /// </summary>
    public void Begin(OperationSender sender, Operation operation, Command? command)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(operation);
        var end = new TaskCompletionSource<Operation>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (operation.State is OperationState.Queued or OperationState.Sent || (operation.IsSettled && command is null) || !followed.TryAdd(operation.Id, end))
        {
            return;
        }

        _ = Task.Run(() => FollowAsync(sender, operation, command, end));
    }

    /// <summary>Ends once an operation has, or once no one is left to follow it.</summary>
    public Task<Operation> UntilSettledAsync(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return followed.TryGetValue(operation.Id, out var end) ? end.Task : Task.FromResult(book.Find(operation.Owner, operation.Id) ?? operation);
    }

    /// <summary>Writes a step that the store would not take, again and again until it does.</summary>
    public void WriteLater(Operation operation) => _ = Task.Run(async () =>
    {
        var stop = stopping.Token;
        var wait = FirstWait;
        for (var end = clock.GetUtcNow() + operation.Settling.Limit; clock.GetUtcNow() < end; wait = Longer(wait))
        {
            await Task.Delay(wait, clock, stop);
            if (book.Find(operation.Owner, operation.Id) != operation)
            {
                return;
            }

            if (await journal.WriteAsync(operation) is null)
            {
                book.Written(operation);
                return;
            }
        }

        log.LogWarning("The end of an operation could not be written into the journal: {Command} {State}", operation.Command, operation.StateWord);
    });

    /// <summary>Stops following; what has not settled is followed on by the next process.</summary>
    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        attaching.Dispose();
    }

    private async Task TakeUpAsync(OperationSender sender, Operation stored)
    {
        // Asked before the book: what ends in between is in the book by then.
        var isSentHere = journal.IsUnderWayHere(stored.Id);
        if (book.Find(sender.Owner, stored.Id) is { } known)
        {
            // This process knows better, unless no one could follow it.
            Begin(sender, known, command: null);
            return;
        }

        if (isSentHere)
        {
            // It is being sent right now, and not in the book yet.
            return;
        }

        var found = stored.IsSettled ? stored : OperationEnds.AfterRestart(stored, clock.GetUtcNow());
        if (found == stored)
        {
            book.Put(found);
        }
        else
        {
            await StepAsync(found);
        }

        Begin(sender, found, command: null);
    }

    private async Task FollowAsync(OperationSender sender, Operation operation, Command? command, TaskCompletionSource<Operation> end)
    {
        var last = operation;
        try
        {
            last = operation.IsSettled ? operation : await LookUntilSettledAsync(sender, operation, command);
            await rows.PatchAsync(sender.Client, last, isTargetFresh: !operation.IsSettled, command?.Rereads ?? []);
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // The process stops; the next one goes on from the journal.
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            log.LogError("Following {Command} ended in a {Kind}.", operation.Command, error.GetType().Name);
        }
        finally
        {
            followed.TryRemove(operation.Id, out _);
            end.TrySetResult(last);
        }
    }

    private async Task<Operation> LookUntilSettledAsync(OperationSender sender, Operation operation, Command? command)
    {
        var known = operation.State is OperationState.Running ? operation
            : LostCreations.Covers(operation)
                ? await FindOutAsync(sender, operation, (client, isLast) => LookAtListAsync(client, operation, command, isLast))
            : RowOf(operation) is null ? await StepAsync(OperationEnds.NotShown(operation, null, clock.GetUtcNow()))
            : await FindOutAsync(sender, operation, (client, isLast) => LookAtRowAsync(client, operation, command, isLast));
        return known.State is OperationState.Running ? await FollowToItsEndAsync(sender, known, command) : known;
    }

    /// <summary>Follows what the API accepted.</summary>
    private async Task<Operation> FollowToItsEndAsync(OperationSender sender, Operation operation, Command? command)
    {
        var hasMoved = false;
        var (limit, wait) = (clock.GetUtcNow() + operation.Settling.Limit, FirstWait);
        for (var look = 0; ; look++, wait = Longer(wait))
        {
            if (await ClientAsync(sender) is not { } client)
            {
                return operation;
            }

            var (row, trouble) = await LookAsync(client, operation);
            var status = trouble is not null ? operation.StatusBefore : row is null ? null : RowFacts.StatusOf(row);
            var verdict = trouble is null ? operation.Settling.Follow(row, operation.StatusBefore, hasMoved || look > 1) : Verdict.NoSign;
            hasMoved |= status != operation.StatusBefore;
            if (OperationEnds.Shown(operation, verdict, trouble, command, clock.GetUtcNow()) is { } ended)
            {
                return await StepAsync(ended);
            }

            if (clock.GetUtcNow() + wait > limit)
            {
                return await StepAsync(OperationEnds.TimedOut(operation, status, trouble, clock.GetUtcNow()));
            }

            await Task.Delay(wait, clock, stopping.Token);
        }
    }

    /// <summary>Finds out what became of a command whose answer was lost: looks again until a look says it, for half a minute.</summary>
    /// <returns>Running where it is to be followed; else its end.</returns>
    private async Task<Operation> FindOutAsync(OperationSender sender, Operation operation, Func<RaffClient, bool, Task<Operation?>> look)
    {
        for (var number = 0; ; number++)
        {
            if (await ClientAsync(sender) is not { } client)
            {
                return operation;
            }

            if (await look(client, number == FindOutWaits.Length) is { } found)
            {
                return await StepAsync(found);
            }

            await Task.Delay(FindOutWaits[number], clock, stopping.Token);
        }
    }

    /// <summary>What the target's row says; null where only a later look can tell.</summary>
    private async Task<Operation?> LookAtRowAsync(RaffClient client, Operation operation, Command? command, bool isLast)
    {
        var (row, trouble) = await LookAsync(client, operation);
        var verdict = trouble is null ? operation.Settling.FindOut(row, operation.StatusBefore) : Verdict.NoSign;
        return verdict is Verdict.Underway ? OperationEnds.Underway(operation)
            : OperationEnds.Shown(operation, verdict, trouble, command, clock.GetUtcNow())
                ?? (isLast ? OperationEnds.NotShown(operation, trouble, clock.GetUtcNow()) : null);
    }

    /// <summary>What the list of its project says of a creation; null where only a later look can tell.</summary>
    private async Task<Operation?> LookAtListAsync(RaffClient client, Operation operation, Command? command, bool isLast)
    {
        var shown = await creations.LookAsync(client, operation);
        return shown.TryGet(out var seen, out _) && seen.Found is { } made
            ? OperationEnds.Found(operation, made.Id.Value, command, clock.GetUtcNow())
            : isLast ? creations.Ended(operation, shown, clock.GetUtcNow()) : null;
    }

    /// <summary>The row that shows what becomes of an operation; null where it is gone.</summary>
    private async Task<(IResource? Row, RaffError? Trouble)> LookAsync(RaffClient client, Operation operation)
    {
        var shown = RowOf(operation)!;
        return await rows.ReadAsync(client, operation.Owner, shown.Kind, shown.Id!) switch
        {
            RaffResult<IResource>.Ok ok => (ok.Value, null),
            RaffResult<IResource>.Failed { Error: RaffError.NotFound } => (null, null),
            RaffResult<IResource>.Failed failed => (null, failed.Error),
            _ => throw new InvalidOperationException("RaffResult is closed."),
        };
    }

    private static RowRef? RowOf(Operation operation) => operation switch
    {
        { Settling.OfResult: true, ResultKind: { } kind, ResultId: { } made } => new RowRef(kind, made),
        { Settling.OfResult: false, Target: { Kind: var kind, Id: { } id } } => new RowRef(kind, id),
        _ => null,
    };

    private async Task<RaffClient?> ClientAsync(OperationSender sender)
    {
        foreach (var tab in tabs.Keys.Where(tab => tab.Owner == sender.Owner).Prepend(sender))
        {
            if (await tab.IsAliveAsync(CancellationToken.None))
            {
                return tab.Client;
            }
        }

        return null;
    }

    private async Task<Operation> StepAsync(Operation operation)
    {
        book.Put(operation);
        if (await journal.WriteAsync(operation) is not null)
        {
            WriteLater(operation);
        }
        else
        {
            book.Written(operation);
        }

        return operation;
    }

    private static TimeSpan Longer(TimeSpan wait) => wait * 2 < LongestWait ? wait * 2 : LongestWait;

    private sealed class Tab(OperationFollower owner, OperationSender sender) : IDisposable
    {
        public void Dispose() => owner.tabs.TryRemove(sender, out _);
    }
}
