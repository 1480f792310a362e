using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Export;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Costs;

/// <summary>The downloads beside the costs page: every resource of the scope with its estimated price, as CSV or JSON (docs/exports.md#costs).</summary>
public static class CostDownloads
{
    private static readonly string[] Columns =
        ["project_id", "project", "kind", "id", "name", "vm_id", "vm", "tags", "monthly_usd", "hourly_usd", "idle", "formula"];

    /// <summary>Maps the downloads; they need a session like every page.</summary>
    public static void MapCosts(this IEndpointRouteBuilder routes)
    {
        const string File = "costs/export.{format:regex(^(csv|json)$)}";
        routes.MapGet($"/all/{File}", (string format, HttpContext http) => ExportAsync(null, format, http)).RequireAuthorization();
        routes.MapGet($"/p/{{project}}/{File}", (string project, string format, HttpContext http) => ExportAsync(project, format, http)).RequireAuthorization();
    }

    private static async Task<IResult> ExportAsync(string? segment, string format, HttpContext http)
    {
        var services = http.RequestServices;
        var cancel = http.RequestAborted;
        var directory = services.GetRequiredService<ProjectDirectory>();
        var scope = ActiveScope.All;
        if (segment is not null)
        {
            var found = await directory.FindAsync(segment, cancel);
            if (!found.TryGet(out var card, out var failure))
            {
                return Results.Problem(failure.Sentence, statusCode: StatusCodes.Status502BadGateway);
            }

            if (card is null)
            {
                return Results.NotFound();
            }

            scope = new ActiveScope.OneProject(card);
        }

        var client = services.GetRequiredService<RaffClient>();
        var clock = services.GetRequiredService<TimeProvider>();
        var prices = await services.GetRequiredService<PriceCatalog>().ReadAsync(client, cancel);
        var reader = services.GetRequiredService<ListReader>();
        List<(ResourceKind Kind, IReadOnlyList<IResource> Rows)> lists = [];
        List<string> missing = [];
        foreach (var kind in services.GetRequiredService<ResourceKinds>().All)
        {
            if ((await reader.ReadAsync(kind, scope.Scope, whole: true, cancel)).TryGet(out var list, out _))
            {
                lists.Add((kind, list.Rows));
                missing.AddRange(list.Refused.Count > 0 ? [$"{kind.InSentence} of {CountOf(list)}"] : []);
            }
            else
            {
                missing.Add(kind.InSentence);
            }
        }

        var lines = LoadedCosts.Lines(lists, prices, clock.GetUtcNow());
        var now = clock.GetUtcNow().UtcDateTime;
        var coverage = $"{lines.Count} resources. Scope: {scope.Name}. Estimated at {now.ToString("u", CultureInfo.InvariantCulture)}."
            + (missing.Count == 0 ? "" : $" Not read: {string.Join(", ", missing)}.");
        ExportCoverage.Say(http.Response, coverage);
        var name = $"costs-{scope.Card?.Segment ?? "all"}-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}{(missing.Count > 0 ? "-incomplete" : "")}.{format}";
        var rows = lines.Select(line => Cells(line, directory, prices)).ToList();
        return format == "csv"
            ? Results.File(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(CsvText.Line).Prepend(CsvText.Line(Columns)).Select(line => line + "\r\n")))],
                "text/csv; charset=utf-8", name)
            : Results.File(
                JsonSerializer.SerializeToUtf8Bytes(new
                {
                    kind = "costs",
                    coverage,
                    as_of = now,
                    count = rows.Count,
                    rows = rows.Select(row => Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)),
                }),
                "application/json", name);
    }

    private static string CountOf(LoadedList<IResource> list) => list.Refused.Count == 1 ? "1 project" : $"{list.Refused.Count} projects";

    private static object?[] Cells(CostLine line, ProjectDirectory directory, PriceBook prices) =>
    [
        line.Project?.Value, line.Project is { } project ? directory.CardOf(project).Name : null, line.Kind, line.Row.Id.Value, line.Row.Name,
        line.Vm?.Id.Value, line.Vm?.Name, line.Tags.AsEnumerable(), Rounded(line.Monthly, 2), Rounded(line.Hourly, 6),
        line.Idle is { } idle ? IdleCost.Words(idle) : null, CostFormula.Of(line.Row, prices, line.Monthly),
    ];

    private static double? Rounded(double? amount, int digits) => amount is { } known ? Math.Round(known, digits) : null;
}
