using Microsoft.Extensions.DependencyInjection.Extensions;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <summary>Registers the client of the Raff API.</summary>
public static class RaffApiServices
{
    /// <summary>
    /// Adds <see cref="RaffClientFactory"/>, <see cref="IRaffEndpoint"/>, <see cref="CallJournal"/>, <see cref="EndpointHabits"/> and
    /// <see cref="KeyFingerprints"/>, all singletons. Register
    /// an <see cref="IResourceOwners"/> before it to save calls.
    /// </summary>
    public static IServiceCollection AddRaffApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<RaffOptions>(configuration.GetSection(RaffOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRaffEndpoint, ConfiguredEndpoint>();
        services.TryAddSingleton<IResourceOwners, NoResourceOwners>();
        services.TryAddSingleton<KeyFingerprints>();
        services.TryAddSingleton<EndpointHabits>();
        services.TryAddSingleton<CallJournal>();
        services.TryAddSingleton<RequestBudgets>();
        services.TryAddSingleton<RaffExchange>();
        services.TryAddSingleton<RaffTransport>();
        services.TryAddSingleton<CatalogCache>();
        services.TryAddSingleton<MergedLists>();
        services.TryAddSingleton<RaffClientFactory>();
        Add(RaffExchange.Reads, RaffHandlers.ForReads);
        Add(RaffExchange.Mutations, RaffHandlers.ForMutations);
        return services;

        void Add(string name, Func<HttpMessageHandler> handler) => services.AddHttpClient(name)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(handler)
            // The handler renews its own connections, and the journal records the calls, so neither rotation nor URLs in logs are needed.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }
}
