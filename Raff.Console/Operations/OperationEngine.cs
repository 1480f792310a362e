using System.Collections.Concurrent;
using Raff.Console.RaffApi;

namespace Raff.Console.Operations;

/// <summary>
/// Sends commands, each once: journal "sent", send, journal the answer, hand over to the <see cref="OperationFollower"/>. Checks nothing;
/// <see cref="OperationRunner"/> does before. One for all, since what was sent outlives the tab that sent it.
/// </summary>
public sealed class OperationEngine(Journal journal, OperationBook book, OperationFollower follower, TimeProvider clock, ILogger<OperationEngine> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Operation>>> inHand = new();

    /// <summary>
    /// Does something for an operation id once, however often it is asked for: a second click, another tab or a replayed event gets the first one's result.
    /// </summary>
    public async Task<Operation> OnceAsync(string id, OperationOwner owner, Func<Task<Operation>> run)
    {
        var known = book.Find(owner, id);
        if (known is { State: not OperationState.Queued } && !(known.State is OperationState.Sent && inHand.ContainsKey(id)))
        {
            return known;
        }

        var task = inHand.GetOrAdd(id, _ => new Lazy<Task<Operation>>(run)).Value;
        try
        {
            return await task;
        }
        finally
        {
            // From here on the book and the journal know the id.
            inHand.TryRemove(id, out _);
        }
    }

    /// <summary>Sends a command that passed the checks.</summary>
    /// <returns>The operation as the answer left it; it may still run.</returns>
    public async Task<Operation> SendAsync(OperationSender sender, Operation operation, Command command)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(command);
        var isQueued = operation.State is OperationState.Queued;
        var sent = operation with { State = OperationState.Sent, Sentence = "Sent. The API has not answered yet.", StartedAt = clock.GetUtcNow() };
        switch (isQueued ? await journal.DequeueAsync([sent]) : await journal.BeginAsync(sent))
        {
            case JournalBegin.Existing { Operation: var earlier }:
                return earlier.Owner == operation.Owner ? earlier : Denied(operation, "This request was used up by another key. Nothing was sent.");
            case JournalBegin.Unavailable { Sentence: var sentence }:
                // Not in the book: the same id may be tried again, since nothing was sent.
                return Denied(operation, sentence);
        }

        book.Put(sent);
        return await AnsweredAsync(sender, sent, command, await TrySendAsync(sender, command));
    }

    /// <summary>Notes what the API answered to an operation, and follows it from there.</summary>
    public async Task<Operation> AnsweredAsync(OperationSender sender, Operation sent, Command command, RaffResult<CommandAnswer> answer)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(command);
        var answered = After(sent, command, answer);
        await StepAsync(answered);
        follower.Begin(sender, answered, command);
        return answered;
    }

    /// <summary>Writes down that a command was denied; nothing was sent.</summary>
    public async Task<Operation> RefuseAsync(Operation operation, string sentence)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var denied = Denied(operation, sentence);
        if (operation.State is OperationState.Queued)
        {
            await StepAsync(denied);
            return denied;
        }

        if (await journal.BeginAsync(denied) is JournalBegin.Existing { Operation: var earlier } && earlier.Owner == denied.Owner)
        {
            return earlier;
        }

        book.Put(denied);
        return denied;
    }

    private async Task<RaffResult<CommandAnswer>> TrySendAsync(OperationSender sender, Command command)
    {
        try
        {
            return await command.Send(sender.Client);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever it was, the request may have left.
            log.LogError("Sending {Command} ended in a {Kind}.", command.Name, error.GetType().Name);
            return new RaffResult<CommandAnswer>.Failed(
                new RaffError.FateUnknown("The console failed while it sent this. It is not known whether it was carried out."));
        }
    }

    private Operation After(Operation sent, Command command, RaffResult<CommandAnswer> answer)
    {
        var now = clock.GetUtcNow();
        return answer switch
        {
            RaffResult<CommandAnswer>.Ok { Value: var ok } when command.Settling.IsFollowed && !(command.Settling.OfResult && ok.ResultId is null) =>
                sent with { State = OperationState.Running, Sentence = Joined(command.Doing, ok.Note), ResultId = ok.ResultId },
            RaffResult<CommandAnswer>.Ok { Value: var ok } =>
                sent with { State = OperationState.Succeeded, Sentence = Joined(command.Done, ok.Note), ResultId = ok.ResultId, SettledAt = now },
            RaffResult<CommandAnswer>.Failed { Error: RaffError.FateUnknown lost } when command.Settling.LeavesASign => sent with
            {
                State = OperationState.Unknown,
                Sentence = lost.Sentence,
            },
            RaffResult<CommandAnswer>.Failed { Error: RaffError.FateUnknown lost } => sent with
            {
                State = OperationState.Unknown,
                Sentence = lost.Sentence,
                SettledAt = now,
            },

            // A server that fails may have done its work first: the row tells.
            RaffResult<CommandAnswer>.Failed { Error: RaffError.ServerFault fault } =>
                sent with { State = OperationState.Failed, Sentence = fault.Sentence, SettledAt = command.Settling.LeavesASign ? null : now },
            RaffResult<CommandAnswer>.Failed { Error: RaffError.Unreachable away } => sent with
            {
                State = OperationState.Failed,
                Sentence = away.Sentence,
                SettledAt = now,
            },
            RaffResult<CommandAnswer>.Failed { Error: var error } => sent with { State = OperationState.Refused, Sentence = error.Sentence, SettledAt = now },
            _ => throw new InvalidOperationException("RaffResult is closed."),
        };
    }

    private Operation Denied(Operation operation, string sentence) =>
        operation with { State = OperationState.Refused, Sentence = sentence, SettledAt = clock.GetUtcNow() };

    private async Task StepAsync(Operation operation)
    {
        book.Put(operation);
        if (await journal.WriteAsync(operation) is not null)
        {
            follower.WriteLater(operation);
        }
        else
        {
            book.Written(operation);
        }
    }

    private static string Joined(string sentence, string? note) => note is null ? sentence : $"{sentence} {note}";
}
