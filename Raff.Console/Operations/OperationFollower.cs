using System.Collections.Concurrent;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>
/// Follows operations until they settle: reads the row again, patches it into the lists, judges, waits 1 s and longer, up to 15 s. Any live tab of the same key
/// lends its connection; without one an operation waits for the next sign-in. One for all.
/// </summary>
public sealed class OperationFollower(
    Journal journal, OperationBook book, OperationRows rows, TimeProvider clock, ILogger<OperationFollower> log) : IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>How long a lost answer is looked for.</summary>
    private static readonly TimeSpan FindOutLimit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<OperationSender, byte> tabs = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Operation>> followed = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Lends a tab's connection, and follows on what an earlier process or session left unsettled.</summary>
    /// <returns>Takes the connection back.</returns>
    public async Task<IDisposable> AttachAsync(OperationSender sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        tabs.TryAdd(sender, 0);
        foreach (var operation in await journal.OfOwnerAsync(sender.Owner, OperationBook.Recent))
        {
            if (book.Find(sender.Owner, operation.Id) is { } known)
            {
                // This process knows better, unless nobody could follow it.
                Begin(sender, known, command: null);
                continue;
            }

            var found = operation.IsSettled ? operation : AfterRestart(operation);
            book.Put(found);
            if (!operation.IsSettled)
            {
                await journal.WriteAsync(found);
                Begin(sender, found, command: null);
            }
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

    /// <summary>Ends once an operation has, or once nobody is left to follow it.</summary>
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
            if (book.Find(operation.Owner, operation.Id) != operation || await journal.WriteAsync(operation) is null)
            {
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
        var stop = stopping.Token;
        var isAccepted = operation.State is OperationState.Running;
        var limit = clock.GetUtcNow() + (isAccepted ? operation.Settling.Limit : FindOutLimit);
        var hasMoved = false;
        var wait = FirstWait;
        for (var look = 0; ; look++)
        {
            if (await ClientAsync(sender) is not { } client)
            {
                return operation;
            }

            var (verdict, status, trouble) = await LookAsync(client, operation, isAccepted, hasMoved || look > 1);
            hasMoved |= status != operation.StatusBefore;
            if (!isAccepted && verdict is Verdict.Underway)
            {
                isAccepted = true;
                limit = clock.GetUtcNow() + operation.Settling.Limit;
                operation = await StepAsync(operation with
                {
                    State = OperationState.Running,
                    Sentence = $"The answer was lost, but {operation.Target.Name} shows that this is being carried out.",
                });
            }
            else if (End(operation, verdict, trouble, command) is { } ended)
            {
                return await StepAsync(ended);
            }

            if (clock.GetUtcNow() + wait > limit)
            {
                return await StepAsync(TimedOut(operation, isAccepted, status));
            }

            await Task.Delay(wait, clock, stop);
            wait = Longer(wait);
        }
    }

    private Operation? End(Operation operation, Verdict verdict, RaffError? trouble, Command? command)
    {
        var name = operation.Target.Name;
        (OperationState State, string Sentence)? end = verdict switch
        {
            _ when trouble is { IsRefusal: true } => (OperationState.Unknown, $"What came of this cannot be read any more. {trouble.Sentence}"),
            Verdict.Done => (OperationState.Succeeded, command?.Done ?? OperationWords.Done(operation)),
            Verdict.Failed => (OperationState.Failed, $"{name} ended in a failure. Its page says what it can be used for."),
            Verdict.Vanished => (OperationState.Failed, $"{name} no longer exists."),
            _ => null,
        };
        return end is { } known ? operation with { State = known.State, Sentence = known.Sentence, SettledAt = clock.GetUtcNow() } : null;
    }

    private Operation TimedOut(Operation operation, bool isAccepted, string? status) => operation with
    {
        // A fault that left no sign stays a failure, in the API's own words.
        State = operation.State is OperationState.Failed ? OperationState.Failed : OperationState.Unknown,
        Sentence = operation.State is OperationState.Failed ? operation.Sentence
            : isAccepted
                ? $"The API accepted this, but {operation.Target.Name} was still {status ?? "changing"} after "
                    + $"{operation.Settling.Limit.TotalMinutes:0} minutes. Look at it again later."
            : $"The answer was lost, and {operation.Target.Name} shows no sign that this was carried out. Look again before you repeat it.",
        SettledAt = clock.GetUtcNow(),
    };

    private async Task<(Verdict Verdict, string? Status, RaffError? Trouble)> LookAsync(RaffClient client, Operation operation, bool isAccepted, bool hasMoved)
    {
        var (kind, id) = operation.Settling.OfResult ? (operation.ResultKind, operation.ResultId) : (operation.Target.Kind, operation.Target.Id);
        if (kind is null || id is null)
        {
            return (Verdict.NoSign, null, null);
        }

        IResource? row;
        switch (await rows.ReadAsync(client, operation.Owner, kind, id))
        {
            case RaffResult<IResource>.Ok ok:
                row = ok.Value;
                break;
            case RaffResult<IResource>.Failed { Error: RaffError.NotFound }:
                row = null;
                break;
            case RaffResult<IResource>.Failed failed:
                return (Verdict.NoSign, operation.StatusBefore, failed.Error);
            default:
                throw new InvalidOperationException("RaffResult is closed.");
        }

        var status = row is null ? null : Domain.Actions.RowFacts.StatusOf(row);
        return (isAccepted ? operation.Settling.Follow(row, operation.StatusBefore, hasMoved) : operation.Settling.FindOut(row, operation.StatusBefore),
            status, null);
    }

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

        return operation;
    }

    private Operation AfterRestart(Operation operation) => operation.State switch
    {
        OperationState.Queued => operation with
        {
            State = OperationState.Refused,
            Sentence = "The console was restarted before this was sent.",
            SettledAt = clock.GetUtcNow(),
        },
        OperationState.Sent => operation with
        {
            State = OperationState.Unknown,
            Sentence = "The console was stopped before the API answered. It is not known whether this was carried out.",
            SettledAt = operation.Settling.LeavesASign ? null : clock.GetUtcNow(),
        },
        _ => operation,
    };

    private static TimeSpan Longer(TimeSpan wait) => wait * 2 < LongestWait ? wait * 2 : LongestWait;

    private sealed class Tab(OperationFollower owner, OperationSender sender) : IDisposable
    {
        public void Dispose() => owner.tabs.TryRemove(sender, out _);
    }
}
