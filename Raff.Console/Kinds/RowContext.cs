using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Joins;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>
/// What a list's columns and filters need besides its rows: prices, the order of projects, other lists of the same scope, the findings of the last sweep.
/// </summary>
public sealed record RowContext
{
    /// <summary>Without any of it: prices are estimated from the rows alone, and rows keep the API's order within all projects.</summary>
    public static RowContext Empty { get; } = new();

    /// <summary>The catalog's prices.</summary>
    public PriceBook Prices { get; init; } = PriceBook.Empty;

    /// <summary>The rows that a row's price may depend on; null for none.</summary>
    public IReadOnlyList<IResource>? Rows { get; init; }

    /// <summary>The projects in the order of their names; null in one project, and for lists of the account.</summary>
    public ProjectOrder? Projects { get; init; }

    /// <summary>The other lists of the same scope that columns and filters need.</summary>
    public JoinedLists Lists { get; init; } = JoinedLists.Empty;

    /// <summary>What the last sweep says about the rows; null before the first sweep.</summary>
    public RowFindings? Findings { get; init; }

    /// <summary>What tells an order by this column from an order made before something beside the rows changed.</summary>
    public string KeyOf(ResourceKind kind, string? column)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return column switch
        {
            null => "",
            ListQuery.ByProject => Projects?.Key ?? "",
            DerivedColumn.Monthly => JoinedLists.VersionOf(Prices),
            DerivedColumn.Findings => JoinedLists.VersionOf(Findings),
            _ => Lists.KeyOf(kind.NeedsOfSort(column)),
        };
    }
}
