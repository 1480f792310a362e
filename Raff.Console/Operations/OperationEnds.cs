using Raff.Console.RaffApi;

namespace Raff.Console.Operations;

/// <summary>The ends of operations that are followed, with their sentences. Pure.</summary>
internal static class OperationEnds
{
    /// <summary>What is left of an operation when the process that sent it is gone.</summary>
    public static Operation AfterRestart(Operation operation, DateTimeOffset now) => operation.State switch
    {
        OperationState.Queued => operation with
        {
            State = OperationState.Refused,
            Sentence = "The console was restarted before this was sent.",
            SettledAt = now,
        },
        OperationState.Sent => operation with
        {
            State = OperationState.Unknown,
            Sentence = "The console was stopped before the API answered. It is not known whether this was carried out.",
            SettledAt = operation.Settling.LeavesASign ? null : now,
        },
        _ => operation,
    };

    /// <summary>The end that a look shows; null while there is none.</summary>
    public static Operation? Shown(Operation operation, Verdict verdict, RaffError? trouble, Command? command, DateTimeOffset now)
    {
        var name = operation.Target.Name;
        (OperationState State, string Sentence)? end = verdict switch
        {
            _ when trouble is { IsRefusal: true } => (OperationState.Unknown, $"The outcome can no longer be read. {trouble.Sentence}"),
            Verdict.Done => (OperationState.Succeeded, command?.Done ?? OperationWords.Done(operation)),
            Verdict.Failed => (OperationState.Failed, $"{name} ended in a failure. Its page says what it can be used for."),
            Verdict.Vanished => (OperationState.Failed, $"{name} no longer exists."),
            _ => null,
        };
        return end is { } known ? operation with { State = known.State, Sentence = known.Sentence, SettledAt = now } : null;
    }

    /// <summary>An accepted operation that did not settle in time.</summary>
    public static Operation TimedOut(Operation operation, string? status, RaffError? trouble, DateTimeOffset now) => operation with
    {
        State = OperationState.Unknown,
        Sentence = trouble is null
            ? $"The API accepted this, but {operation.Target.Name} was still {status ?? "changing"} after "
                + $"{operation.Settling.Limit.TotalMinutes:0} minutes. Look at it again later."
            : $"The API accepted this, but {operation.Target.Name} cannot be read: {trouble.Sentence} Look at it again later.",
        SettledAt = now,
    };

    /// <summary>An operation whose answer was lost and whose row did not show in time that it was carried out.</summary>
    public static Operation NotShown(Operation operation, RaffError? trouble, DateTimeOffset now) => operation.State switch
    {
        // A fault that left no sign stays a failure, in the API's own words.
        OperationState.Failed => operation with { SettledAt = now },
        _ => operation with
        {
            State = OperationState.Unknown,
            Sentence = trouble is null
                ? $"The answer was lost, and {operation.Target.Name} shows no sign that this was carried out. Look again before you repeat it."
                : $"The answer was lost, and {operation.Target.Name} cannot be read: {trouble.Sentence} Look at it before you repeat it.",
            SettledAt = now,
        },
    };

    /// <summary>An operation whose answer was lost, but which shows that it is being carried out.</summary>
    public static Operation Underway(Operation operation) => operation with
    {
        State = OperationState.Running,
        Sentence = $"The answer was lost, but {operation.Target.Name} shows that this is being carried out.",
    };

    /// <summary>A creation whose answer was lost and whose row was found.</summary>
    public static Operation Found(Operation operation, string id, Command? command, DateTimeOffset now) => operation with
    {
        ResultId = id,
        State = operation.Settling.IsFollowed ? OperationState.Running : OperationState.Succeeded,
        Sentence = operation.Settling.IsFollowed ? $"The answer was lost, but {operation.Target.Name} shows that this is being carried out."
            : $"{command?.Done ?? OperationWords.Done(operation)} The answer was lost, but the list shows it.",
        SettledAt = operation.Settling.IsFollowed ? null : now,
    };
}
