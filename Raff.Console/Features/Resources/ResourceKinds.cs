using System.Collections.Immutable;

namespace Raff.Console.Features.Resources;

/// <summary>Every registered kind, in the order of the menu.</summary>
public sealed class ResourceKinds(IEnumerable<ResourceKind> kinds)
{
    /// <summary>The kinds.</summary>
    public ImmutableArray<ResourceKind> All { get; } = [.. kinds];

    /// <summary>The kind of a route word; null when there is none.</summary>
    public ResourceKind? Find(string word) => All.FirstOrDefault(kind => kind.Word == word);
}
