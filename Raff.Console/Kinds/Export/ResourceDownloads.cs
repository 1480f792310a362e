using System.Globalization;
using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Kinds.Export;

/// <summary>The downloads beside the list pages: <c>/all/{kind}/export.csv</c>, <c>/p/{project}/{kind}/export.json</c>, <c>/account/{kind}/export.csv</c>,
/// with the page's own query.</summary>
public static class ResourceDownloads
{
    /// <summary>Maps the downloads; they need a session like every page.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        // Each by its word: a page of one member would else answer to /account/members/export.csv.
        foreach (var word in routes.ServiceProvider.GetRequiredService<ResourceKinds>().OfAccount.Select(kind => kind.Word))
        {
            routes.MapGet($"/account/{word}/export.{{format:regex(^(csv|json)$)}}", (string format, HttpContext http) =>
                ExportAsync(kinds => kinds.FindAccount(word), null, format, http)).RequireAuthorization();
        }

        routes.MapGet("/all/{kind}/export.{format:regex(^(csv|json)$)}", (string kind, string format, HttpContext http) =>
            ExportAsync(kinds => kinds.Find(kind), null, format, http)).RequireAuthorization();
        routes.MapGet("/p/{project}/{kind}/export.{format:regex(^(csv|json)$)}", (string project, string kind, string format, HttpContext http) =>
            ExportAsync(kinds => kinds.Find(kind), project, format, http)).RequireAuthorization();
    }

    private static async Task<IResult> ExportAsync(Func<ResourceKinds, ResourceKind?> find, string? segment, string format, HttpContext http)
    {
        var services = http.RequestServices;
        var cancel = http.RequestAborted;
        if (find(services.GetRequiredService<ResourceKinds>()) is not { } kind)
        {
            return Results.NotFound();
        }

        var scope = ActiveScope.All;
        if (segment is not null)
        {
            switch (await services.GetRequiredService<ProjectDirectory>().FindAsync(segment, cancel))
            {
                case RaffResult<ProjectCard?>.Ok { Value: { } card }:
                    scope = new ActiveScope.OneProject(card);
                    break;
                case RaffResult<ProjectCard?>.Failed failed:
                    return Refusal(failed.Error, failed.Error.Sentence);
                default:
                    return Results.NotFound();
            }
        }

        var export = services.GetRequiredService<ResourceExport>();
        var loaded = await export.LoadAsync(kind, scope.Scope, ListQuery.Read(http.Request.QueryString.Value ?? "", kind, scope.Scope), cancel);
        if (loaded is not RaffResult<ExportRows>.Ok { Value: var rows })
        {
            return Refusal(((RaffResult<ExportRows>.Failed)loaded).Error, "The list could not be loaded whole. Try again, or export one project at a time.");
        }

        if (http.Request.Query["id"] is { Count: > 0 } ids)
        {
            // A selection of rows: the link names them.
            var chosen = ids.OfType<string>().ToHashSet(StringComparer.Ordinal);
            rows = rows with { Places = [.. rows.Places.Where(place => chosen.Contains(rows.List.Rows[place].Id.Value))] };
        }

        var coverage = Coverage(rows, kind.IsAccount ? "the account" : scope.Name);
        ExportCoverage.Say(http.Response, $"{CountText.Of(rows.Places.Length, "row")}. {coverage}");
        var time = rows.List.AsOf?.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var name = $"{kind.Word}-{scope.Card?.Segment ?? (kind.IsAccount ? "account" : "all")}-{time}{(IsPartial(rows.List) ? "-incomplete" : "")}.{format}";
        return Results.Stream(
            body => format == "csv" ? export.WriteCsvAsync(body, kind, rows, cancel) : export.WriteJsonAsync(body, kind, rows, coverage, cancel),
            format == "csv" ? "text/csv; charset=utf-8" : "application/json",
            name);
    }

    private static IResult Refusal(RaffError error, string sentence) => error is RaffError.Forbidden
        ? Results.Problem($"Your API key may not read this list. {error.Sentence}".TrimEnd(), statusCode: StatusCodes.Status403Forbidden)
        : Results.Problem(sentence, statusCode: StatusCodes.Status502BadGateway);

    private static bool IsPartial(LoadedList<IResource> list) => list.Refused.Count > 0 || list.Foreign > 0 || list.Unreadable > 0 || list.IsInconsistent;

    private static string Coverage(ExportRows rows, string scope)
    {
        var list = rows.List;
        var refused = list.Refused.Count == 0 ? ""
            : $" {CountText.Of(list.Refused.Count, "project")} did not answer: {ExportCoverage.Names(list.Refused.Select(failure => failure.Project.Value))}.";
        var foreign = list.Foreign == 0 ? "" : $" {CountText.Of(list.Foreign, "row")} of another project left out.";
        var unreadable = list.Unreadable == 0 ? "" : $" {CountText.Of(list.Unreadable, "row", "rows")} could not be read.";
        var moving = list.IsInconsistent ? " The list changed while it was being read and may be missing rows." : "";
        var unnamed = rows.Vms is null ? " The VMs could not be read, so their names are missing." : "";
        return $"Scope: {scope}. As of {list.AsOf?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}.{refused}{foreign}{unreadable}{moving}{unnamed}";
    }
}
