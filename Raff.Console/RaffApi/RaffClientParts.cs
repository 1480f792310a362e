using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <summary>What all clients share.</summary>
internal sealed record RaffClientParts(
    RaffTransport Transport, EndpointHabits Habits, IResourceOwners Owners, MergedLists Merged, CatalogCache Catalog, int PageSize);
