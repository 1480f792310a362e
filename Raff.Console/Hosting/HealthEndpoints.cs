namespace Raff.Console.Hosting;

/// <summary>
/// Whether the process is alive, and whether it can serve (<see cref="Readiness"/>). The API is not part of that: a console that is taken out of
/// service while the API is down could not report it.
/// </summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>, which need no session.</summary>
    public static WebApplication MapHosting(this WebApplication app)
    {
        var health = app.MapGroup("/health").AllowAnonymous().DisableHttpMetrics();
        health.MapGet("/live", () => Results.Json(new { status = "live" }));
        health.MapGet("/ready", async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.ProblemAsync(cancellationToken) is { } reason
                ? Results.Json(new { status = "not ready", reason }, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new { status = "ready" }));
        return app;
    }
}
