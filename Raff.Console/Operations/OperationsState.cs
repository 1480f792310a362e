using System.Collections.Immutable;
using Fluxor;

namespace Raff.Console.Operations;

/// <summary>The operations of this key, from all its tabs: what the activity drawer shows.</summary>
[FeatureState]
public sealed record OperationsState
{
    /// <summary>All that are in memory, the latest first.</summary>
    public ImmutableArray<Operation> All { get; init; } = [];

    /// <summary>Those that have not ended.</summary>
    public IEnumerable<Operation> Running => All.Where(operation => !operation.IsSettled);

    /// <summary>Those that have.</summary>
    public IEnumerable<Operation> Recent => All.Where(operation => operation.IsSettled);

    /// <summary>The operations about one resource.</summary>
    public IEnumerable<Operation> About(string kind, string id) => All.Where(operation => operation.Target.Kind == kind && operation.Target.Id == id);
}
