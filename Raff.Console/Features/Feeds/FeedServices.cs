using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Raff.Console.Features.Feeds.Wall;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Feeds;

/// <summary>Registers feeds, metrics and the wall.</summary>
public static class FeedServices
{
    // Twice a thousand projects with eight kinds each. The exporter takes memory for all of them from the start.
    private const int MaxSeries = 16_000;
    private static readonly string[] ByProject = ["raff.project.findings", "raff.resources", "raff.cost.monthly.dollars", "raff.cost.unpriced"];

    /// <summary>Adds them. A token that protects nothing stops the start; without one for the metrics nothing is measured.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AddToken(services, FeedOptions.Feeds);
        AddToken(services, FeedOptions.Metrics);
        AddToken(services, FeedOptions.Wall);
        services.AddOptions<WallOptions>().BindConfiguration(FeedOptions.Wall);
        services.AddSingleton<WallCookie>();
        services.AddSingleton<WallFlow>();
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<FleetSnapshot>();
        services.AddSingleton<ConsoleMetrics>();
        if (configuration.GetSection(FeedOptions.Metrics).Get<FeedOptions>() is { } metrics && metrics.Token.Length + metrics.TokenFile.Length > 0)
        {
            services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("raff-console")).WithMetrics(meters => meters
                .AddMeter(ConsoleMetrics.Name, ApiMetrics.Name)
                .AddView(instrument => ByProject.Contains(instrument.Name) ? new MetricStreamConfiguration { CardinalityLimit = MaxSeries } : null)
                .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        }

        return services;
    }

    private static void AddToken(IServiceCollection services, string section) =>
        services.AddOptions<FeedOptions>(section).BindConfiguration(section).Validate(
            options =>
            {
                try
                {
                    BearerToken.Of(options);
                    return true;
                }
                catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
                {
                    return false;
                }
            },
            $"{section}:Token must have at least {BearerToken.MinLength} characters, or be sha256: and the 64 hexadecimal digits of its hash; "
                + $"{section}:TokenFile must name a file that holds it.").ValidateOnStart();
}
