using Fluxor;
using Raff.Console.Domain;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>The one resource that a tab shows in detail.</summary>
[FeatureState]
public sealed record ResourceDetailState
{
    /// <summary>The kind's word; null while no detail page is open.</summary>
    public string? Word { get; init; }

    /// <summary>The resource's id.</summary>
    public ResourceId Id { get; init; }

    /// <summary>What was read; null while it is not there.</summary>
    public IResource? Resource { get; init; }

    /// <summary>The machines of its project, as far as they are known; one of them may be its own.</summary>
    public VmIndex Vms { get; init; } = VmIndex.Empty;

    /// <summary>The name of what was shown until it was found to be gone; null where nothing was.</summary>
    public string? Gone { get; init; }

    /// <summary>The list that its page was opened from; null where that is not known.</summary>
    public ListRequest? From { get; init; }

    /// <summary>The rows around it in that list as it was then; null until they are known.</summary>
    public ListTrail? Trail { get; init; }

    /// <summary>Its place in that list now, from 0; null while that is not known.</summary>
    public int? Place { get; init; }

    /// <summary>Why it could not be read; null while it could.</summary>
    public RaffError? Error { get; init; }
}
