namespace Raff.Console.RaffApi.Contracts;

/// <summary>What every project resource has.</summary>
public interface IResource
{
    /// <summary>The resource's id.</summary>
    ResourceId Id { get; }

    /// <summary>The project it lives in; null when the API did not say: then it is shown in the all-projects view only and cannot be changed.</summary>
    ProjectId? ProjectId { get; }

    /// <summary>Its name, or what stands for one (an address).</summary>
    string Name { get; }

    /// <summary>When it was made; null when the API did not say.</summary>
    DateTimeOffset? CreatedAt { get; }
}
