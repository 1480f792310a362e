using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>Registers the shared lists.</summary>
public static class ListServices
{
    /// <summary>One store for the process, and its clock.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ListOptions>(configuration.GetSection(ListOptions.Section));
        services.AddSingleton<ListStore>().AddScoped<AccessWatches>();
        services.Replace(ServiceDescriptor.Singleton<IResourceOwners>(provider => provider.GetRequiredService<ListStore>()));
        services.AddScoped<CircuitHandler, ViewerPresence>();
        services.AddHostedService<ListClock>();
        return services;
    }
}
