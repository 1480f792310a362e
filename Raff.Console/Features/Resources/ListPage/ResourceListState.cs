using System.Collections.Immutable;
using Fluxor;
using Raff.Console.Domain;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>The list that a tab shows; one slice for every kind.</summary>
[FeatureState]
public sealed record ResourceListState
{
    /// <summary>Which list; null while no list page is open.</summary>
    public ListRequest? Request { get; init; }

    /// <summary>What is there of it.</summary>
    public ListContent Content { get; init; } = new();

    /// <summary>The VMs that rows belong to, as far as they are known.</summary>
    public VmIndex Vms { get; init; } = VmIndex.Empty;

    /// <summary>The rows ticked by the operator; they survive sort, filter and page, not a change of kind or scope.</summary>
    public ImmutableHashSet<ResourceId> Selected { get; init; } = [];
}
