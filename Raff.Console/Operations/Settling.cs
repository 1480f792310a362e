using System.Collections.Immutable;
using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Operations;

/// <summary>
/// How a command settles, and how a row shows that it was carried out when its answer was lost. Data only, so that an operation can be followed on after
/// a restart. Pure.
/// </summary>
public sealed record Settling
{
    /// <summary>Settled with the answer, and nothing to see of it afterwards.</summary>
    public static Settling AtOnce { get; } = new();

    /// <summary>The statuses in which it is settled; empty where it is settled with the answer.</summary>
    public ImmutableArray<string> Final { get; init; } = [];

    /// <summary>The statuses on the way there, which show that it is being carried out.</summary>
    public ImmutableArray<string> Through { get; init; } = [];

    /// <summary>Whether it is settled once the row is gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>A field that shows it was carried out (<see cref="RowFacts.Shows"/>); null for none.</summary>
    public string? Field { get; init; }

    /// <summary>The value that field has then.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the row it makes is followed, not its target.</summary>
    public bool OfResult { get; init; }

    /// <summary>What the row that it makes shows, by which it is found in the list of its project; empty where it makes none, or nothing shows it.</summary>
    public ImmutableArray<RowSign> Made { get; init; } = [];

    /// <summary>How long it is followed.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether it goes on after the answer.</summary>
    public bool IsFollowed => IsGone || !Final.IsDefaultOrEmpty;

    /// <summary>Whether a row can show that it was carried out.</summary>
    public bool LeavesASign => IsFollowed || Field is not null || !Made.IsDefaultOrEmpty;

    /// <summary>Settled once the target has a status.</summary>
    public static Settling At(string final, params ImmutableArray<string> through) => new() { Final = [final], Through = through };

    /// <summary>Settled with the answer; a field shows it.</summary>
    public static Settling Shown(string field, string value) => new() { Field = field, Value = value };

    /// <summary>Settled with the answer; a row that it makes shows it.</summary>
    public static Settling Making(params ImmutableArray<RowSign> made) => new() { Made = made };

    /// <summary>Settled once the target is gone.</summary>
    public static Settling Gone { get; } = new() { IsGone = true };

    /// <summary>What a look says of a command that the API accepted.</summary>
    /// <param name="row">The row; null when it is gone.</param>
    /// <param name="statusBefore">The status it had when the command was sent.</param>
    /// <param name="hasMoved">Whether an earlier look saw it in another status.</param>
    public Verdict Follow(IResource? row, string? statusBefore, bool hasMoved)
    {
        if (row is null)
        {
            return IsGone ? Verdict.Done : Verdict.Vanished;
        }

        var status = RowFacts.StatusOf(row);
        if (IsGone || status is null)
        {
            return IsGone ? Verdict.Underway : Verdict.Done;
        }

        if (Final.Contains(status))
        {
            // A reboot ends where it began: only a status in between, or a second look, tells the end from the beginning.
            return status == statusBefore && !hasMoved ? Verdict.Underway : Verdict.Done;
        }

        return RowFacts.IsFailure(status) && (status != statusBefore || hasMoved) ? Verdict.Failed : Verdict.Underway;
    }

    /// <summary>What a look says of a command whose answer was lost.</summary>
    public Verdict FindOut(IResource? row, string? statusBefore)
    {
        if (row is null)
        {
            return IsGone ? Verdict.Done : Verdict.Vanished;
        }

        var status = RowFacts.StatusOf(row);
        if (Field is not null && RowFacts.Shows(row, Field, Value ?? ""))
        {
            return IsFollowed ? Verdict.Underway : Verdict.Done;
        }

        return status is null || status == statusBefore ? Verdict.NoSign
            : Final.Contains(status) ? Verdict.Done
            : Through.Contains(status) ? Verdict.Underway
            : Verdict.NoSign;
    }
}
