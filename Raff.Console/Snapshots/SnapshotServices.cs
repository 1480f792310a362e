using Microsoft.Extensions.DependencyInjection.Extensions;
using Raff.Console.RaffApi;

namespace Raff.Console.Snapshots;

/// <summary>Registers the shared snapshots.</summary>
public static class SnapshotServices
{
    /// <summary>One store for the process, and its clock.</summary>
    public static IServiceCollection AddSnapshots(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SnapshotOptions>(configuration.GetSection("Snapshots"));
        services.AddSingleton<SnapshotStore>();
        services.Replace(ServiceDescriptor.Singleton<IResourceOwners>(provider => provider.GetRequiredService<SnapshotStore>()));
        services.AddHostedService<SnapshotClock>();
        return services;
    }
}
