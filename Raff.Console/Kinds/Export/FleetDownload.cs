using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds.Export;

/// <summary>
/// A download that covers every kind of a scope: costs, the inventory. It reads each list whole, says which it could not read, and writes rows of facts as
/// CSV or JSON (docs/exports.md).
/// </summary>
/// <param name="Scope">The scope.</param>
/// <param name="Lines">Every resource with its estimated cost.</param>
/// <param name="Prices">The prices used.</param>
/// <param name="Directory">The names of projects.</param>
/// <param name="At">When it was read.</param>
/// <param name="Missing">What could not be read, in words.</param>
public sealed record FleetDownload(
    ActiveScope Scope, IReadOnlyList<CostLine> Lines, PriceBook Prices, ProjectDirectory Directory, DateTimeOffset At, IReadOnlyList<string> Missing)
{
    /// <summary>The prices of projects that have their own, as far as the key may see them.</summary>
    public IReadOnlyDictionary<ProjectId, ProjectPrices> Own { get; init; } = ImmutableDictionary<ProjectId, ProjectPrices>.Empty;

    /// <summary>What a customer is charged for a line, and how that came to be.</summary>
    public Charge ChargeOf(CostLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Charge.Of(line, Prices, line.Project is { } project ? Own.GetValueOrDefault(project) : null);
    }

    /// <summary>Maps <c>/all/{page}/export.csv</c>, <c>/p/{project}/{page}/export.json</c> and so on; they need a session like every page.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="page">The page's word: <c>costs</c>.</param>
    /// <param name="write">Writes what was read in a format, csv or json.</param>
    public static void Map(IEndpointRouteBuilder routes, string page, Func<FleetDownload, string, HttpContext, IResult> write)
    {
        const string Formats = "{format:regex(^(csv|json)$)}";
        routes.MapGet($"/all/{page}/export.{Formats}", (string format, HttpContext http) => SendAsync(null, format, http, write)).RequireAuthorization();
        routes.MapGet($"/p/{{project}}/{page}/export.{Formats}", (string project, string format, HttpContext http) => SendAsync(project, format, http, write))
            .RequireAuthorization();
    }

    /// <summary>The file.</summary>
    /// <param name="http">The request, whose response says what the file covers.</param>
    /// <param name="name">What it holds: <c>costs</c>.</param>
    /// <param name="format">csv or json.</param>
    /// <param name="columns">The names of the facts.</param>
    /// <param name="rows">The facts of each row, in that order.</param>
    public IResult File(HttpContext http, string name, string format, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(http);
        var time = At.UtcDateTime;
        var coverage = $"{rows.Count} resources. Scope: {Scope.Name}. As of {time.ToString("u", CultureInfo.InvariantCulture)}."
            + (Missing.Count == 0 ? "" : $" Not read: {string.Join(", ", Missing)}.");
        ExportCoverage.Say(http.Response, coverage);
        var stamp = time.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var file = $"{name}-{Scope.Card?.Segment ?? "all"}-{stamp}{(Missing.Count > 0 ? "-incomplete" : "")}.{format}";
        if (format == "csv")
        {
            var lines = rows.Select(CsvText.Line).Prepend(CsvText.Line(columns)).Select(line => line + "\r\n");
            return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines))], "text/csv; charset=utf-8", file);
        }

        var facts = rows.Select(row => columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));
        return Results.File(
            JsonSerializer.SerializeToUtf8Bytes(new { kind = name, coverage, as_of = time, count = rows.Count, rows = facts }), "application/json", file);
    }

    /// <summary>The name of a row's project; null where the API does not say.</summary>
    public string? ProjectName(CostLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Project is { } project ? Directory.CardOf(project).Name : null;
    }

    private static async Task<IResult> SendAsync(string? segment, string format, HttpContext http, Func<FleetDownload, string, HttpContext, IResult> write)
    {
        var services = http.RequestServices;
        var cancel = http.RequestAborted;
        var directory = services.GetRequiredService<ProjectDirectory>();
        var scope = ActiveScope.All;
        if (segment is not null)
        {
            if (!(await directory.FindAsync(segment, cancel)).TryGet(out var card, out var failure))
            {
                return Results.Problem(failure.Sentence, statusCode: StatusCodes.Status502BadGateway);
            }

            if (card is null)
            {
                return Results.NotFound();
            }

            scope = new ActiveScope.OneProject(card);
        }

        return write(await ReadAsync(services, directory, scope, cancel), format, http);
    }

    private static async Task<FleetDownload> ReadAsync(IServiceProvider services, ProjectDirectory directory, ActiveScope scope, CancellationToken cancel)
    {
        var reader = services.GetRequiredService<ListReader>();
        var prices = await services.GetRequiredService<PriceCatalog>().ReadAsync(services.GetRequiredService<RaffClient>(), cancel);
        List<(ResourceKind Kind, IReadOnlyList<IResource> Rows)> lists = [];
        List<string> missing = [];
        foreach (var kind in services.GetRequiredService<ResourceKinds>().All)
        {
            if (!(await reader.ReadAsync(kind, scope.Scope, whole: true, cancel)).TryGet(out var list, out _))
            {
                missing.Add(kind.InSentence);
                continue;
            }

            lists.Add((kind, list.Rows));
            missing.AddRange(list.Refused.Select(failure => $"{kind.InSentence} of {directory.CardOf(failure.Project).Name}"));
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var money = services.GetRequiredService<ProjectMoney>();
        await money.LoadAsync(cancel);
        return new FleetDownload(scope, LoadedCosts.Lines(lists, prices, money.Prices, now), prices, directory, now, missing) { Own = money.Prices };
    }
}
