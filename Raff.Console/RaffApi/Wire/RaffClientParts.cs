namespace Raff.Console.RaffApi.Wire;

/// <summary>What all clients share.</summary>
internal sealed record RaffClientParts(
    RaffTransport Transport, EndpointHabits Habits, IResourceOwners Owners, MergedLists Merged, CatalogCache Catalog, int PageSize);
