using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Feeds;

/// <summary>Registers feeds and metrics.</summary>
public static class FeedServices
{
    // A thousand projects with eight kinds each, and what they may grow to.
    private const int MaxSeries = 50_000;

    /// <summary>Adds them. A token that protects nothing stops the start.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        AddToken(services, FeedOptions.Feeds);
        AddToken(services, FeedOptions.Metrics);
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<FleetSnapshot>();
        services.AddSingleton<ConsoleMetrics>();
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("raff-console")).WithMetrics(metrics => metrics
            .AddMeter(ConsoleMetrics.Name, ApiMetrics.Name)
            .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MaxSeries })
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
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
