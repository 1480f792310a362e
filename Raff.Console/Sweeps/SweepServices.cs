using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
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
        services.AddSingleton<VolumeSnapshotReader>();
        services.AddSingleton<SweepRunner>();
        services.AddHostedService<SweepSchedule>();
        services.AddSingleton<FindingNews>();
        services.AddSingleton<FindingIndexes>();
        services.AddSingleton<RecheckReader>();
        services.AddSingleton<FindingRechecks>();
        services.AddSingleton<FindingMarkStore>();

        // One for each circuit or request.
        services.AddScoped<AcceptedFindings>();
        services.AddScoped<SweepTab>();
        services.AddScoped<TabFindings>();
        services.AddScoped<IRowFindings>(provider => provider.GetRequiredService<TabFindings>());
        services.AddScoped<History.HistoryReader>();
        services.AddScoped<Costs.CostHistoryReader>();
        services.AddSingleton<StoredNetworks.Recent>();
        services.AddScoped<IKnownNetworks, StoredNetworks>();
        return services.AddScoped<AuditReader>();
    }
}
