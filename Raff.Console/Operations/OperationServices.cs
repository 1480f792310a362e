using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Operations;

/// <summary>Registers commands, operations and their journal.</summary>
public static class OperationServices
{
    /// <summary>Adds what runs commands, and the journal.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<JournalOptions>().BindConfiguration(JournalOptions.Section);
        services.AddSingleton<Journal>();
        services.AddSingleton<OperationBook>();
        services.AddSingleton<LearnedRefusals>();
        services.AddSingleton<OperationRows>();
        services.AddSingleton<LostCreations>();
        services.AddSingleton<OperationFollower>();
        services.AddSingleton<OperationEngine>();
        services.AddSingleton<BulkRuns>();
        services.AddHostedService<JournalRetention>();

        // One for each circuit or request.
        services.AddScoped<CommandChecks>();
        services.AddScoped<OperationTab>();
        services.AddScoped<OperationRunner>();
        services.AddScoped<CommandOffers>();
        services.AddScoped<BulkDeletions>();
        services.AddScoped<BulkRunner>();
        services.AddScoped<JournalReader>();
        services.AddScoped<JournalExport>();
        return services.AddScoped<AccountChanges>();
    }

    /// <summary>Maps the downloads of the journal, <c>/activity/export.csv</c> and <c>.json</c>, with the page's own query.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/activity/export.{format:regex(^(csv|json)$)}", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(string format, HttpContext http, JournalExport export, ProjectDirectory directory, TimeProvider clock)
    {
        // What other keys did is exported for the projects that this key reaches: without the list of them the file would be silently incomplete.
        if (await directory.WholeAsync(http.RequestAborted) is RaffResult<LoadedList<Project>>.Failed { Error: var error })
        {
            return Results.Problem(error.Sentence, statusCode: StatusCodes.Status502BadGateway);
        }

        var query = JournalQuery.Of(http.Request.Query);
        return Results.Stream(
            body => format == "csv" ? export.WriteCsvAsync(body, query, http.RequestAborted) : export.WriteJsonAsync(body, query, http.RequestAborted),
            format == "csv" ? "text/csv; charset=utf-8" : "application/json",
            $"journal-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture)}.{format}");
    }
}
