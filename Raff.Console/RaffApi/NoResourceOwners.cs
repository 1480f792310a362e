namespace Raff.Console.RaffApi;

/// <summary>Knows no owners: the client then finds the project in the list.</summary>
public sealed class NoResourceOwners : IResourceOwners
{
    /// <inheritdoc />
    public ProjectId? OwnerOf(KeyFingerprint key, string endpointPath, ResourceId id) => null;
}
