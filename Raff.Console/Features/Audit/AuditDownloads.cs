using System.Globalization;
using System.Text;
using System.Text.Json;
using Raff.Console.Features.Resources.Findings;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Export;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Audit;

/// <summary>The downloads of the audit: the findings that match the page's query, and every rule by project, as CSV or JSON (docs/exports.md#audit).</summary>
public static class AuditDownloads
{
    private static readonly string[] FindingColumns =
    [
        "severity", "rule", "title", "kind", "id", "name", "project_id", "project", "finding", "evidence", "since", "first_seen", "unconfirmed_since",
            "monthly_usd",
        "accepted_by", "accepted_until", "accepted_reason",
    ];

    private static readonly string[] ComplianceColumns =
        ["group", "rule", "title", "project_id", "project", "state", "checked", "failed", "accepted", "not_evaluated", "reason"];

    /// <summary>Maps the downloads; they need a session like every page.</summary>
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        const string File = "audit/{what:regex(^(export|compliance)$)}.{format:regex(^(csv|json)$)}";
        routes.MapGet($"/all/{File}", (string what, string format, HttpContext http) => ExportAsync(null, what, format, http)).RequireAuthorization();
        routes.MapGet($"/p/{{project}}/{File}", (string project, string what, string format, HttpContext http) => ExportAsync(project, what, format, http))
            .RequireAuthorization();
    }

    private static async Task<IResult> ExportAsync(string? segment, string what, string format, HttpContext http)
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

        if (!(await services.GetRequiredService<AuditReader>().ReadAsync(cancel)).TryGet(out var view, out var error))
        {
            return Results.Problem(error.Sentence, statusCode: StatusCodes.Status502BadGateway);
        }

        string Name(string project) => project.Length == 0 ? "Account" : directory.CardOf(new ProjectId(project)).Name;
        var kinds = services.GetRequiredService<ResourceKinds>();
        var columns = what == "export" ? FindingColumns : ComplianceColumns;
        var rows = what == "export" ? Findings(view, scope, AuditQuery.Read(http.Request.QueryString.Value ?? ""), Name) : Compliance(view, scope, Name);
        var gaps = view.Gaps.Select(gap => FindingWords.Of(gap, kinds, Name)).ToList();
        var coverage = (view.Latest is { } latest ? $"Sweep of {latest.StartedAt.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}. " : "No sweep yet. ")
            + $"Scope: {scope.Name}. {CoverageWords.Projects(view, scope)}{(gaps.Count > 0 ? $" Not read: {string.Join(" ", gaps)}" : "")}";
        ExportCoverage.Say(http.Response, coverage);
        var stamp = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var file = $"{(what == "export" ? "findings" : "compliance")}-{scope.Card?.Segment ?? "all"}-{stamp}{(gaps.Count > 0 ? "-incomplete" : "")}.{format}";
        return format == "csv"
            ? Results.File(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(CsvText.Line).Prepend(CsvText.Line(columns))
                    .Select(line => line + "\r\n")))],
                "text/csv; charset=utf-8", file)
            : Results.File(
                JsonSerializer.SerializeToUtf8Bytes(new
                {
                    kind = what == "export" ? "findings" : "compliance",
                    coverage,
                    count = rows.Count,
                    rows = rows.Select(row => columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)),
                }),
                "application/json", file);
    }

    private static List<object?[]> Findings(AuditView view, ActiveScope scope, AuditQuery query, Func<string, string> name)
    {
        var rows = FindingList.In(scope, view.Findings).Where(finding => query.Tab == AuditQuery.AcceptedTab == finding.Accepted is not null);
        return [.. FindingList.Of(rows, query, finding => name(finding.Project?.Value ?? "")).Select(finding => new object?[]
        {
            FindingList.WordOf(finding.Severity), finding.RuleId, finding.Rule?.Title, finding.Kind, finding.SubjectId, finding.Name, finding.Project?.Value,
            name(finding.Project?.Value ?? ""), finding.Sentence, string.Join("; ", finding.Evidence.Select(value => $"{value.Name}: {value.Value}")),
            finding.Since, finding.FirstSeen, finding.UnconfirmedSince, finding.Monthly is { } monthly ? Math.Round(monthly, 2) : null,
            finding.Accepted?.Author, finding.Accepted?.Until, finding.Accepted?.Reason,
        })];
    }

    private static List<object?[]> Compliance(AuditView view, ActiveScope scope, Func<string, string> name) =>
        [.. ComplianceRow.Of(FindingList.In(scope, view.Tallies), view.Findings)
            .OrderBy(row => row.Rule.Group).ThenBy(row => row.Rule.Id, StringComparer.Ordinal)
                .ThenBy(row => name(row.Project), StringComparer.OrdinalIgnoreCase)
            .Select(row => new object?[]
            {
                FindingWords.Of(row.Rule.Group), row.Rule.Id, row.Rule.Title, row.Project.Length == 0 ? null : row.Project, name(row.Project), row.State,
                    row.Checked,
                row.Failed, row.Accepted, row.Unknown, row.Reason,
            })];
}
