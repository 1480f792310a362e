using Microsoft.Extensions.Options;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <summary>Makes the client of one operator. What clients share - budgets, habits, journal, connections - lives here, their identities do not.</summary>
public sealed class RaffClientFactory
{
    private readonly RaffClientParts parts;
    private readonly KeyFingerprints fingerprints;

    /// <summary>Created by dependency injection.</summary>
    public RaffClientFactory(IServiceProvider services)
    {
        fingerprints = services.GetRequiredService<KeyFingerprints>();
        parts = new RaffClientParts(
            services.GetRequiredService<RaffTransport>(),
            services.GetRequiredService<EndpointHabits>(),
            services.GetRequiredService<IResourceOwners>(),
            services.GetRequiredService<MergedLists>(),
            services.GetRequiredService<CatalogCache>(),
            services.GetRequiredService<IOptions<RaffOptions>>().Value.PageSize);
    }

    /// <summary>A client that calls as one operator. Cheap; safe to use from any thread.</summary>
    public RaffClient Create(RaffConnection connection)
    {
        return new RaffClient(new RaffCaller(connection, fingerprints.Of(connection), fingerprints.OfNobody(connection.Endpoint)), parts);
    }
}
