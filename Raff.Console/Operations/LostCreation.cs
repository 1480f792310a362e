using System.Collections.Immutable;
using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>What a list shows of a creation whose answer was lost (docs/decisions/0011-mutations-are-sent-once.md). Pure.</summary>
/// <param name="Found">The row that was created; null where none is, or where it cannot be told.</param>
/// <param name="Candidates">The rows that may be it; empty where there is none.</param>
/// <param name="IsWhole">Whether every row could be read and placed: without that, "none" is not known.</param>
public sealed record LostCreation(IResource? Found, ImmutableArray<IResource> Candidates, bool IsWhole)
{
    /// <summary>How long after it was sent a request still creates something. What is created later was created by something else.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    /// <summary>Whether the list shows that nothing was created.</summary>
    public bool IsNone => IsWhole && Candidates.IsEmpty;

    /// <summary>Looks through the rows of the operation's project.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isWhole">Whether these are all of them.</param>
    /// <param name="isTaken">Whether a row is known to have been created by another operation.</param>
    public static LostCreation Of(Operation operation, IEnumerable<IResource> rows, bool isWhole, Func<IResource, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ImmutableArray<IResource> alike =
        [
            .. rows.Where(row => row.ProjectId == operation.Target.Project
                && operation.Settling.Made.All(sign => RowFacts.Shows(row, sign.Field, sign.Value)) && !isTaken(row)),
        ];
        ImmutableArray<IResource> since = [.. alike.Where(row => IsSince(row, operation.StartedAt))];

        // Only a name tells one row from another. An address or a schedule without one may be someone else's.
        if (operation.Settling.Made.All(sign => sign.Field != "name"))
        {
            return new LostCreation(null, since, isWhole);
        }

        return new LostCreation(alike.Length == 1 && since.Length == 1 ? since[0] : null, alike, isWhole);
    }

    // The API may write times without a fraction.
    private static bool IsSince(IResource row, DateTimeOffset sent) =>
        row.CreatedAt is { } made && made >= sent.AddTicks(-(sent.Ticks % TimeSpan.TicksPerSecond)) && made <= sent + Window;
}
