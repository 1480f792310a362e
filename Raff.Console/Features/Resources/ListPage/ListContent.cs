using System.Collections.Immutable;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>What a list page shows at one moment.</summary>
public sealed record ListContent
{
    /// <summary>Of rows that are not grouped.</summary>
    public static readonly ImmutableDictionary<string, string> NoGroups = ImmutableDictionary<string, string>.Empty;

    /// <summary>How much of the list is there.</summary>
    public ListPhase Phase { get; init; } = new ListPhase.Loading();

    /// <summary>The rows of the page.</summary>
    public ImmutableArray<IResource> Rows { get; init; } = [];

    /// <summary>The page shown, from 1; lower than requested when the list became shorter.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many rows there are, as the server says; null while unknown.</summary>
    public int? Total { get; init; }

    /// <summary>How many rows are loaded.</summary>
    public int Loaded { get; init; }

    /// <summary>How many of the loaded rows match search and filters.</summary>
    public int Filtered { get; init; }

    /// <summary>The column that the rows are sorted by; null for the API's order.</summary>
    public string? Sort { get; init; }

    /// <summary>What the columns need besides the rows.</summary>
    public RowContext Context { get; init; } = RowContext.Empty;

    /// <summary>The rows that match search and filters, summed up; null while not every row is loaded.</summary>
    public ListTotals? Totals { get; init; }

    /// <summary>The groups of the page's rows, each summed up in a line; empty where rows are not grouped.</summary>
    public ImmutableDictionary<string, string> Groups { get; init; } = NoGroups;

    /// <summary>Of how many rows it is not known whether they match a filter.</summary>
    public ImmutableArray<(ResourceFilter Filter, int Rows)> Unknown { get; init; } = [];

    /// <summary>When the rows were read.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether a newer reading is under way.</summary>
    public bool IsRefreshing { get; init; }

    /// <summary>Why the last refresh failed although the rows stay.</summary>
    public RaffError? Notice { get; init; }

    /// <summary>Whether the list changed while it was read.</summary>
    public bool IsInconsistent { get; init; }

    /// <summary>Rows that came back from another project and are not shown.</summary>
    public int Foreign { get; init; }

    /// <summary>How many rows could not be read.</summary>
    public int Unreadable { get; init; }

    /// <summary>How many rows came without a project and are not shown in one project.</summary>
    public int WithoutProject { get; init; }

    /// <summary>Projects that did not answer.</summary>
    public IReadOnlyList<ProjectFailure> Refused { get; init; } = [];

    /// <summary>The state in a word, for <c>data-state</c>.</summary>
    public string State => Phase.Match(() => "loading", _ => "error", _ => Rows.Length == 0 ? "empty" : "ready");
}
