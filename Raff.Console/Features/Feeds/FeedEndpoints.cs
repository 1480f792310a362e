using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Features.Feeds.Wall;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Storage.History;

namespace Raff.Console.Features.Feeds;

/// <summary>
/// What programs and wall screens read: <c>/metrics</c>, <c>/feeds/...</c> and <c>/wall</c> (docs/feeds.md), each behind its own token instead of a session.
/// </summary>
public static class FeedEndpoints
{
    private const string Metrics = "/metrics";
    private delegate Task<byte[]> Writer(
        HistoryDbContext db, IReadOnlyList<(FleetRecord Fleet, SweepRecord Last)> fleets, IReadOnlyList<SuppressionRecord> accepted, CancellationToken cancel);

    /// <summary>Maps them.</summary>
    public static void MapFeeds(this WebApplication app)
    {
        MapMetrics(app);
        MapWall(app);
        var feeds = app.MapGroup("/feeds").AllowAnonymous();
        Map("findings.json", "application/json", FindingsFeed.WriteAsync);
        Map("inventory.csv", "text/csv; charset=utf-8", (db, fleets, _, cancel) => CsvFeeds.InventoryAsync(db, fleets, cancel));
        Map("costs.csv", "text/csv; charset=utf-8", (db, fleets, _, cancel) => CsvFeeds.CostsAsync(db, fleets, cancel));

        void Map(string file, string type, Writer write) => feeds.MapGet(file, async http =>
            await (await AnswerAsync(http, type, write)).ExecuteAsync(http));
    }

    private static void MapWall(WebApplication app)
    {
        var wall = app.MapGroup(WallFlow.Path).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(WallFlow.MaxFormBytes));
        wall.MapGet("", (HttpContext http, WallFlow flow) => flow.PageAsync(http));
        wall.MapPost("", (HttpContext http, WallFlow flow) => flow.OpenAsync(http));
    }

    private static void MapMetrics(WebApplication app)
    {
        var token = app.Services.GetRequiredService<BearerTokens>().Metrics;
        if (!token.IsSet)
        {
            app.MapGet(Metrics, () => Results.NotFound()).AllowAnonymous();
            return;
        }

        // The instruments exist once someone has asked for them.
        app.Services.GetRequiredService<ConsoleMetrics>();

        // The exporter answers in a pipeline of its own, so its token is checked before it.
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Metrics), branch => branch.Use(async (http, next) =>
        {
            if (BearerTokens.Check(token, http))
            {
                await http.RequestServices.GetRequiredService<FleetSnapshot>().RefreshAsync(http.RequestAborted);
                await next(http);
            }
        }));
        app.MapPrometheusScrapingEndpoint(Metrics).AllowAnonymous().DisableHttpMetrics();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string type, Writer write)
    {
        var services = http.RequestServices;
        var cancel = http.RequestAborted;
        if (!BearerTokens.Check(services.GetRequiredService<BearerTokens>().Feeds, http))
        {
            return Results.Empty;
        }

        var name = services.GetRequiredService<IRaffEndpoint>().StoredName();
        IReadOnlyList<SuppressionRecord> accepted;
        try
        {
            accepted = await AcceptedAsync(services, name, cancel);
        }
        catch (System.Data.Common.DbException)
        {
            // Without them, accepted findings would look open.
            return Unavailable("The console's database cannot be read.");
        }

        byte[]? body = null;
        var problem = await services.GetRequiredService<HistoryStore>().TryAsync(
            async db =>
            {
                // One snapshot of the file: a sweep that is stored meanwhile is in all of the feed or in none of it.
                await using var together = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
                var fleets = await FeedSource.FleetsAsync(db, name, cancel);
                body = fleets.Count == 0 ? null : await write(db, fleets, accepted, cancel);
            },
            cancel);
        return problem is not null ? Unavailable(problem)
            : body is null ? Unavailable("There has been no sweep yet.")
            : Results.Bytes(body, type);
    }

    private static async Task<IReadOnlyList<SuppressionRecord>> AcceptedAsync(IServiceProvider services, string endpoint, CancellationToken cancel)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = await services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(cancel);
        return await db.Suppressions.AsNoTracking().Where(one => one.Endpoint == endpoint && one.EndedAt == null && one.Until > now).ToListAsync(cancel);
    }

    private static IResult Unavailable(string sentence) => Results.Text(sentence, "text/plain", statusCode: StatusCodes.Status503ServiceUnavailable);
}
