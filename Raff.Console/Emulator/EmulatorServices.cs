using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator;

/// <summary>Registers the local Raff API.</summary>
public static class EmulatorServices
{
    /// <summary>Registers what the emulator needs; it opens its database only when it is enabled.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configuration">The whole configuration: sections <c>Emulator</c> and <c>Raff</c>.</param>
    public static IServiceCollection AddEmulator(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmulatorOptions>()
            .Bind(configuration.GetSection(EmulatorOptions.Section))
            .PostConfigure(options => options.Enabled ??= IsEmulator(configuration["Raff:Endpoint"]));
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<EmulatorDbContext>((provider, builder) =>
            EmulatorDatabase.Configure(builder, provider.GetRequiredService<IOptions<EmulatorOptions>>().Value.FullDatabasePath));
        services.AddSingleton<EmulatorDatabase>();
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<Tallies>();
        services.AddSingleton<KeyDirectory>();
        services.AddSingleton<KeyUsage>();
        services.AddSingleton<RateLimiter>();
        services.AddSingleton<Faults>();
        services.AddSingleton<OperationPipeline>();
        services.AddSingleton<LifecycleEngine>();
        services.AddHostedService<LifecycleService>();
        AddTransitions(services);
        return services;
    }

    /// <summary>One handler per kind of resource that changes by itself.</summary>
    private static void AddTransitions(IServiceCollection services)
    {
        services.AddSingleton<ITransitionHandler, VmTransitions>();
        services.AddSingleton<ITransitionHandler, Volumes.VolumeTransitions>();
        services.AddSingleton<ITransitionHandler, Backups.BackupTransitions>();
        services.AddSingleton<ITransitionHandler, Schedules.ScheduleTransitions>();
    }

    private static bool IsEmulator(string? endpoint) =>
        string.IsNullOrWhiteSpace(endpoint) || string.Equals(endpoint.Trim(), "emulator", StringComparison.OrdinalIgnoreCase);
}
