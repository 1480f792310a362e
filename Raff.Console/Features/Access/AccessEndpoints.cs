using System.Globalization;
using Raff.Console.Kinds.Export;
using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Access;

/// <summary>The downloads of the matrix: <c>/account/access/export.csv</c> and <c>.json</c>, always of all.</summary>
public static class AccessEndpoints
{
    /// <summary>Maps the downloads; they need a session like every page.</summary>
    public static void MapAccess(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/account/access/export.{format:regex(^(csv|json)$)}", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(
        string format,
        ListStore store,
        RaffClient client,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancel)
    {
        var reading = await AccessWatch.WholeAsync(store, client, clock, cancel);
        if (reading.Missing.TryGetValue("members", out var error) && reading.Missing.ContainsKey("API keys"))
        {
            return Results.Problem($"Access could not be read. {error.Sentence}", statusCode: StatusCodes.Status502BadGateway);
        }

        ExportCoverage.Say(response, AccessExport.Coverage(reading));
        return Results.Stream(
            body => format == "csv" ? AccessExport.WriteCsvAsync(body, reading, cancel) : AccessExport.WriteJsonAsync(body, reading, cancel),
            format == "csv" ? "text/csv; charset=utf-8" : "application/json",
            $"access-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.{format}");
    }
}
