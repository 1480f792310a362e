using System.Runtime.CompilerServices;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds;

/// <summary>
/// What a list's columns and filters need besides its rows: prices, the order of projects, the backup schedules of the same scope, the findings of the
/// last sweep.
/// </summary>
public sealed record RowContext
{
    private static readonly ConditionalWeakTable<object, string> Versions = [];
    private static long lastVersion;

    /// <summary>Without any of it: prices are estimated from the rows alone, and rows keep the API's order within all projects.</summary>
    public static RowContext Empty { get; } = new();

    /// <summary>The catalog's prices.</summary>
    public PriceBook Prices { get; init; } = PriceBook.Empty;

    /// <summary>The rows that a row's price may depend on; null for none.</summary>
    public IReadOnlyList<IResource>? Rows { get; init; }

    /// <summary>The projects in the order of their names; null in one project, and for lists of the account.</summary>
    public ProjectOrder? Projects { get; init; }

    /// <summary>Which VMs have backup schedules; null until that list is loaded.</summary>
    public ScheduledVms? Schedules { get; init; }

    /// <summary>What the last sweep says about the rows; null before the first sweep.</summary>
    public RowFindings? Findings { get; init; }

    /// <summary>What tells an order by this column from an order made before something beside the rows changed.</summary>
    public string KeyOf(string? column) => column switch
    {
        ListQuery.ByProject => Projects?.Key ?? "",
        DerivedColumn.Monthly => VersionOf(Prices),
        DerivedColumn.BackupSchedule => VersionOf(Schedules),
        DerivedColumn.Findings => VersionOf(Findings),
        _ => "",
    };

    private static string VersionOf(object? value) =>
        value is null ? "" : Versions.GetValue(value, _ => Interlocked.Increment(ref lastVersion).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
