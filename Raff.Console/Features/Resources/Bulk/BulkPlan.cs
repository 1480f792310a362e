using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>What a bulk command would do with a selection.</summary>
/// <param name="Kind">The kind of the rows.</param>
/// <param name="Command">The command as it was registered.</param>
/// <param name="Rule">Its words and confirmation.</param>
public sealed record BulkPlan(ResourceKind Kind, BulkCommand Command, ActionRule Rule)
{
    /// <summary>The rows that allow it.</summary>
    public ImmutableArray<IResource> Rows { get; init; } = [];

    /// <summary>Why the others are skipped, and how many for each reason.</summary>
    public ImmutableArray<(string Reason, int Count)> Skipped { get; init; } = [];

    /// <summary>The projects of the rows, and how many are in each; most first.</summary>
    public ImmutableArray<(ProjectLabel Project, int Count)> Projects { get; init; } = [];

    /// <summary>The finding that it is meant to fix, by the title of its rule; null for none.</summary>
    public string? Finding { get; init; }

    /// <summary>How many rows were selected.</summary>
    public int Selected => Rows.Length + Skipped.Sum(skipped => skipped.Count);

    /// <summary>What it does: <c>Stop: 17 VMs</c>.</summary>
    public string Title => TitleOf(Rows.Length);

    /// <summary>How many of the selected rows allow it.</summary>
    public string Summary => Skipped.IsEmpty
        ? $"All {Counted(Rows.Length)} allow \"{Rule.Title}\"."
        : $"{CountText.Of(Rows.Length)} of {Counted(Selected)} allow \"{Rule.Title}\"; " +
            $"{(Selected - Rows.Length == 1 ? "1 is" : $"{CountText.Of(Selected - Rows.Length)} are")} skipped because:";

    /// <summary>What a run of commands does; two about one row count once.</summary>
    public string TitleOf(IReadOnlyList<Command> commands) => TitleOf(commands.Select(command => command.Target.Id).Distinct().Count());

    private string TitleOf(int count) => $"{Rule.Title}: {Counted(count)}";

    private string Counted(int count) => CountText.Of(count, Kind.Singular, Kind.InSentence);
}
