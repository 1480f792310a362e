namespace Raff.Console.RaffApi;

/// <summary>Knows no owner: the client then finds it in the list.</summary>
public sealed class NoResourceOwners : IResourceOwners
{
    /// <inheritdoc />
    public ProjectId? OwnerOf(KeyFingerprint key, string endpointPath, ResourceId id) => null;
}
