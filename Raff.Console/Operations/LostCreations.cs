using System.Globalization;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Operations;

/// <summary>Finds out whether a creation whose answer was lost was carried out: reads the list of its project. One for all.</summary>
public sealed class LostCreations(OperationRows rows, OperationBook book, ResourceKinds kinds)
{
    /// <summary>Whether an operation is one that only the list can tell about.</summary>
    public static bool Covers(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation is { ResultId: null, ResultKind: not null, Target.Project: not null } && operation.Settling.Made.Length > 0;
    }

    /// <summary>Looks once.</summary>
    public async Task<RaffResult<LostCreation>> LookAsync(RaffClient client, Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var others = book.Of(operation.Owner)
            .Where(other => other.Id != operation.Id && other.ResultKind == operation.ResultKind).Select(other => other.ResultId).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var read = await rows.ListAsync(client, operation.Owner, operation.ResultKind!, operation.Target.Project!.Value);
        return read.Map(list => LostCreation.Of(operation, list.Rows, list.IsWhole, row => others.Contains(row.Id.Value)));
    }

    /// <summary>The operation once it has been looked for long enough.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="look">The last look.</param>
    /// <param name="now">The time.</param>
    public Operation Ended(Operation operation, RaffResult<LostCreation> look, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var kind = kinds.Of(operation.ResultKind!);
        var place = operation.ProjectName ?? "its project";
        var what = operation.Settling.Made.FirstOrDefault(sign => sign.Field == "name") is { } name ? $"named {name.Value}" : "like this";
        var lost = operation.State is OperationState.Failed ? operation.Sentence : "The answer was lost.";
        (OperationState State, string Sentence) end = look switch
        {
            RaffResult<LostCreation>.Failed { Error: var error } => (OperationState.Unknown,
                $"{lost} The {kind.InSentence} of {place} could not be read: {error.Sentence} Look for one {what} before you repeat it."),
            RaffResult<LostCreation>.Ok { Value: { IsNone: true } } => (OperationState.Failed,
                $"{lost} There is no new {kind.Singular} {what} in {place}, so it was not created, as far as the API shows. Look again before you repeat it."),
            RaffResult<LostCreation>.Ok { Value: { Candidates.IsEmpty: true } } => (OperationState.Unknown,
                $"{lost} Not every {kind.Singular} of {place} could be read. Look for one {what} before you repeat it."),
            RaffResult<LostCreation>.Ok { Value: var seen } =>
                (OperationState.Unknown, $"{lost} {Seen(seen, operation, kind, what, place)}"),
            _ => throw new InvalidOperationException("RaffResult is closed."),
        };
        return operation with { State = end.State, Sentence = end.Sentence, SettledAt = now };
    }

    private static string Seen(LostCreation last, Operation operation, ResourceKind kind, string what, string place)
    {
        var times = string.Join(", ", last.Candidates.Take(3)
            .Select(row => $"{row.Name} ({(row.CreatedAt is { } made ? $"created at {Time(made)}" : "age unknown")})"));
        var more = last.Candidates.Length > 3 ? $" and {last.Candidates.Length - 3} more" : "";
        return last.Candidates is [_]
            ? $"It was sent at {Time(operation.StartedAt)}. In {place} there is one {kind.Singular} {what}: {times}. "
                + "Check whether it is yours before you repeat it."
            : $"It was sent at {Time(operation.StartedAt)}. In {place} there are {last.Candidates.Length} {kind.InSentence} {what}: {times}{more}. "
                + "Check whether one of them is yours before you repeat it.";
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";
}
