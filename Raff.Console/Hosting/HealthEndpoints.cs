using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage;

namespace Raff.Console.Hosting;

/// <summary>
/// Whether the process lives, and whether it can serve: its store answers. The API behind it is no part of that, since a console that is
/// taken away while the API is down could not even say so.
/// </summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>, which need no session.</summary>
    public static WebApplication MapHosting(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var health = app.MapGroup("/health").AllowAnonymous().DisableHttpMetrics();
        health.MapGet("/live", () => Results.Json(new { status = "live" }));
        health.MapGet("/ready", async (IDbContextFactory<ConsoleDbContext> contexts, CancellationToken cancellationToken) =>
            await AnswersAsync(contexts, cancellationToken)
                ? Results.Json(new { status = "ready" })
                : Results.Json(new { status = "not ready", reason = "The console's database does not answer." }, statusCode: StatusCodes.Status503ServiceUnavailable));
        return app;
    }

    private static async Task<bool> AnswersAsync(IDbContextFactory<ConsoleDbContext> contexts, CancellationToken cancellationToken)
    {
        try
        {
            await using var store = await contexts.CreateDbContextAsync(cancellationToken);
            await store.Sessions.AsNoTracking().AnyAsync(cancellationToken);
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
