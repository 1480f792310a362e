namespace Raff.Console.RaffApi;

/// <summary>
/// Finds a resource's project in the lists already loaded, so that a get-by-id that demands <c>X-Project-ID</c> need not search
/// for it (docs/architecture.md#header-safety).
/// </summary>
public interface IResourceOwners
{
    /// <summary>The project of a resource as this key has seen it; null if unknown.</summary>
    /// <param name="key">The key whose lists to search.</param>
    /// <param name="endpointPath">The kind: <see cref="ResourceEndpoint.Path"/>.</param>
    /// <param name="id">The resource.</param>
    ProjectId? OwnerOf(KeyFingerprint key, string endpointPath, ResourceId id);
}
