using Raff.Console.Domain.Findings;
using Raff.Console.Kinds.Joins;

namespace Raff.Console.Sweeps;

/// <summary>Registers sweeps and what reads them.</summary>
public static class SweepServices
{
    /// <summary>Adds the runner, the schedule and the reader of stored sweeps.</summary>
    public static IServiceCollection AddSweeps(this IServiceCollection services)
    {
        services.AddOptions<SweepOptions>().BindConfiguration(SweepOptions.Section);
        services.AddSingleton<RuleThresholds>(provider => AuditThresholds.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<FleetReader>();
        services.AddSingleton<SweepRunner>();
        services.AddHostedService<SweepSchedule>();

        // One for each circuit or request.
        services.AddScoped<AcceptedFindings>();
        services.AddScoped<SweepTab>();
        services.AddSingleton<StoredNetworks.Recent>();
        services.AddScoped<IKnownNetworks, StoredNetworks>();
        return services.AddScoped<AuditReader>();
    }
}
