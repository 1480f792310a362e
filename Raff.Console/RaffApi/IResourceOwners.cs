namespace Raff.Console.RaffApi;

/// <summary>
/// Knows from lists already loaded which project a resource lives in, so that a get-by-id that demands <c>X-Project-ID</c> need not look
/// for it (design.md section 4).
/// </summary>
public interface IResourceOwners
{
    /// <summary>The project of a resource as this key has seen it, or null where that is not known.</summary>
    /// <param name="key">Whose lists to look in.</param>
    /// <param name="endpointPath">The kind: <see cref="ResourceEndpoint.Path"/>.</param>
    /// <param name="id">The resource.</param>
    ProjectId? OwnerOf(KeyFingerprint key, string endpointPath, ResourceId id);
}
