using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>One column of a list page: what it says in words, how it sorts, and how it looks where that is more than the words.</summary>
public sealed record ResourceColumn
{
    /// <summary>Its name in URLs (<c>sort=</c>) and exports.</summary>
    public required string Key { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>What the cell says in words; an export contains it where <see cref="Facts"/> is empty.</summary>
    public required Func<IResource, string> Text { get; init; }

    /// <summary>The fields of an export, one per fact with the unit in the name (<c>memory_gb</c>); empty for one field with the text.</summary>
    public ImmutableArray<ColumnFact> Facts { get; init; } = [];

    /// <summary>The column once more is known than the rows say (<see cref="RowContext"/>); null where the rows say all.</summary>
    public Func<RowContext, ResourceColumn>? Bind { get; init; }

    /// <summary>How a cell looks; null for its text.</summary>
    public RenderFragment<IResource>? Cell { get; init; }

    /// <summary>What a row says about the VM it belongs to, its ID or its public address: the cell names that VM. Null for other columns.</summary>
    public Func<IResource, string?>? VmOf { get; init; }

    /// <summary>What it sorts by, ordinally; null with no <see cref="SortNumber"/> either: the text.</summary>
    public Func<IResource, string?>? SortText { get; init; }

    /// <summary>What it sorts by as a number; NaN for unknown, which comes last.</summary>
    public Func<IResource, double>? SortNumber { get; init; }

    /// <summary>Whether its heading sorts.</summary>
    public bool CanSort { get; init; } = true;

    /// <summary>Right-aligned, with tabular figures.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Monospaced: ids and addresses.</summary>
    public bool IsMono { get; init; }

    /// <summary>How many characters its widest usual value takes: what it needs before it drops. Null for a guess by its kind.</summary>
    public int? Ch { get; init; }

    /// <summary>Whether a long value may be cut. Numbers, statuses, addresses, prices and dates never are.</summary>
    public bool Shrinks { get; init; }

    /// <summary>Whether it is shown until the operator chooses columns.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether it stays however narrow the table is.</summary>
    public bool IsAlwaysShown { get; init; }

    /// <summary>What must be loaded beside the rows for it to say anything (<see cref="Joins.JoinNeed"/>).</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>What must be loaded beside the rows to sort by it.</summary>
    public ImmutableArray<string> SortNeeds { get; init; } = [];

    /// <summary>The page that a cell leads to, below the scope of the list; null for none.</summary>
    public Func<IResource, string?>? PathOf { get; init; }

    /// <summary>Whether it says what the last sweep found: without a sweep there is no such column.</summary>
    public bool NeedsFindings { get; init; }

    /// <summary>The column in a context.</summary>
    public ResourceColumn In(RowContext context) => Bind?.Invoke(context) ?? this;
}
