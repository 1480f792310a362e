using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Kinds.Export;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.History;

/// <summary>The downloads of the history: every change that matches the page's query, a row for each field that changed (docs/exports.md#history).</summary>
public static class HistoryDownloads
{
    private static readonly string[] Columns =
        ["change", "kind", "id", "name", "project_id", "project", "noticed", "field", "before", "after", "rule", "severity", "finding"];

    /// <summary>Maps the downloads; they need a session like every page.</summary>
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        const string File = "history/export.{format:regex(^(csv|json)$)}";
        routes.MapGet($"/all/{File}", (string format, HttpContext http) => ExportAsync(null, format, http)).RequireAuthorization();
        routes.MapGet($"/p/{{project}}/{File}", (string project, string format, HttpContext http) => ExportAsync(project, format, http)).RequireAuthorization();
    }

    private static async Task<IResult> ExportAsync(string? segment, string format, HttpContext http)
    {
        var directory = http.RequestServices.GetRequiredService<ProjectDirectory>();
        ProjectCard? card = null;
        if (segment is not null)
        {
            if (!(await directory.FindAsync(segment, http.RequestAborted)).TryGet(out card, out var failure))
            {
                return Results.Problem(failure.Sentence, statusCode: StatusCodes.Status502BadGateway);
            }

            if (card is null)
            {
                return Results.NotFound();
            }
        }

        var query = HistoryQuery.Read(http.Request.QueryString.Value ?? "");
        var filter = query.Filter(card?.Id) with { Skip = 0, Take = int.MaxValue };
        var read = await http.RequestServices.GetRequiredService<HistoryReader>().CompareAsync(query.Span, filter, http.RequestAborted);
        if (!read.TryGet(out var view, out var error))
        {
            return Results.Problem(error.Sentence, statusCode: StatusCodes.Status502BadGateway);
        }

        if (view.Problem is { } problem)
        {
            return Results.Problem(problem, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return view is { From: { } from, To: { } to }
            ? Send(view, from, to, card, format, http.Response, directory)
            : Results.Problem("There are no two sweeps to compare.", statusCode: StatusCodes.Status404NotFound);
    }

    private static IResult Send(
        HistoryView view, SweepMoment from, SweepMoment to, ProjectCard? card, string format, HttpResponse response, ProjectDirectory directory)
    {
        string Name(ProjectId? project) => project is { } id ? directory.CardOf(id).Name : "";
        var rows = view.Rows.SelectMany(change => Facts(change, Name(change.Project))).ToList();
        var unread = view.Unread.Count == 0 ? "" : $" Not read completely: {string.Join(", ", view.Unread.Select(id => Name(new ProjectId(id))))}.";
        var coverage = $"{view.Total} changes. Scope: {card?.Name ?? "all projects"}. Sweeps of {Time(from)} and {Time(to)}.{unread}";
        ExportCoverage.Say(response, coverage);
        var file = $"history-{card?.Segment ?? "all"}-{to.At.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}"
            + $"{(view.Unread.Count > 0 ? "-incomplete" : "")}.{format}";
        return format == "csv"
            ? Results.File(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(CsvText.Line).Prepend(CsvText.Line(Columns))
                    .Select(line => line + "\r\n")))],
                "text/csv; charset=utf-8", file)
            : Results.File(
                JsonSerializer.SerializeToUtf8Bytes(new
                {
                    kind = "history",
                    coverage,
                    from = from.At,
                    to = to.At,
                    count = view.Total,
                    rows = rows.Select(row => Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)),
                }),
                "application/json", file);
    }

    /// <summary>A row for each field that changed; one row for everything else.</summary>
    private static IEnumerable<object?[]> Facts(HistoryChange change, string project) => change.Fields.Select(field => (FieldChange?)field).DefaultIfEmpty()
        .Select(field => new object?[]
        {
            ChangeWords.Word(change.Change), change.Kind, change.Id, change.Name, change.Project?.Value, project, change.At, field?.Name, field?.Before,
            field?.After, change.Rule, change.Severity?.ToLowerInvariant(), change.Sentence,
        });

    private static string Time(SweepMoment sweep) => sweep.At.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
