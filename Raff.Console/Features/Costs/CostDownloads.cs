using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Export;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Costs;

/// <summary>The downloads beside the costs page: every resource of the scope with its estimated price (docs/exports.md#costs).</summary>
public static class CostDownloads
{
    private static readonly string[] Columns =
        ["project_id", "project", "kind", "id", "name", "vm_id", "vm", "tags", "monthly_usd", "hourly_usd", "idle", "formula", "charged_usd", "charge_formula"];

    private static readonly string[] StatementColumns = ["project_id", "project", "kind", "id", "name", "quantity", "monthly_usd"];

    /// <summary>Maps the downloads.</summary>
    public static void MapCosts(this IEndpointRouteBuilder routes)
    {
        FleetDownload.Map(
            routes, "costs", (fleet, format, http) => fleet.File(http, "costs", format, Columns, [.. fleet.Lines.Select(line => Facts(line, fleet))]));
        FleetDownload.Map(routes, "costs/statement", Statement);
    }

    /// <summary>What a customer is charged: without what Raff charges, and without what is free.</summary>
    private static IResult Statement(FleetDownload fleet, string format, HttpContext http) =>
        http.RequestServices.GetRequiredService<ProjectMoney>().SeesPrices
            ? fleet.File(http, "statement", format, StatementColumns, [.. CostStatement.Of(fleet.Lines).Lines.Select(line => new object?[]
            {
                line.Project?.Value, fleet.ProjectName(line), line.Kind, line.Row.Id.Value, line.Row.Name,
                CostFormula.Quantity(line.Row), Rounded(line.Charged, 2),
            })])
            : Results.Problem("A statement needs a key that is known to have account.billing.view.", statusCode: StatusCodes.Status403Forbidden);

    private static object?[] Facts(CostLine line, FleetDownload fleet) =>
    [
        line.Project?.Value, fleet.ProjectName(line), line.Kind, line.Row.Id.Value, line.Row.Name, line.Vm?.Id.Value, line.Vm?.Name, line.Tags.AsEnumerable(),
        Rounded(line.Monthly, 2), Rounded(line.Hourly, 6), line.Idle is { } idle ? IdleCost.Words(idle) : null,
            CostFormula.Of(line.Row, fleet.Prices, line.Monthly),
        .. line.Project is { } project && fleet.Own.ContainsKey(project)
            ? new object?[] { Rounded(line.Charged, 2), fleet.ChargeOf(line).Formula }
            : [null, null],
    ];

    private static double? Rounded(double? amount, int digits) => amount is { } known ? Math.Round(known, digits) : null;
}
