using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Export;

namespace Raff.Console.Features.Costs;

/// <summary>The downloads beside the costs page: every resource of the scope with its estimated price (docs/exports.md#costs).</summary>
public static class CostDownloads
{
    private static readonly string[] Columns =
        ["project_id", "project", "kind", "id", "name", "vm_id", "vm", "tags", "monthly_usd", "hourly_usd", "idle", "formula"];

    /// <summary>Maps the downloads.</summary>
    public static void MapCosts(this IEndpointRouteBuilder routes) => FleetDownload.Map(
        routes, "costs", (fleet, format, http) => fleet.File(http, "costs", format, Columns, [.. fleet.Lines.Select(line => Facts(line, fleet))]));

    private static object?[] Facts(CostLine line, FleetDownload fleet) =>
    [
        line.Project?.Value, fleet.ProjectName(line), line.Kind, line.Row.Id.Value, line.Row.Name, line.Vm?.Id.Value, line.Vm?.Name, line.Tags.AsEnumerable(),
        Rounded(line.Monthly, 2), Rounded(line.Hourly, 6), line.Idle is { } idle ? IdleCost.Words(idle) : null,
            CostFormula.Of(line.Row, fleet.Prices, line.Monthly),
    ];

    private static double? Rounded(double? amount, int digits) => amount is { } known ? Math.Round(known, digits) : null;
}
