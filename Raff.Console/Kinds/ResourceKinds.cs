using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Kinds;

/// <summary>Every registered kind, in the order of the menu: those of projects, and apart from them those of the account.</summary>
public sealed class ResourceKinds(IEnumerable<ResourceKind> kinds)
{
    private readonly ImmutableArray<ResourceKind> registered = [.. kinds];

    /// <summary>The kinds of resources in projects.</summary>
    public ImmutableArray<ResourceKind> All { get; } = [.. kinds.Where(kind => !kind.IsAccount)];

    /// <summary>The kinds of what the account has.</summary>
    public ImmutableArray<ResourceKind> OfAccount { get; } = [.. kinds.Where(kind => kind.IsAccount)];

    /// <summary>The kind whose rows other rows belong to: VMs; null in a console without them.</summary>
    public ResourceKind? Vms => All.FirstOrDefault(kind => kind.Source.Name == ResourceEndpoints.VirtualMachines.Path);

    /// <summary>The kind of resource of a route word; null when there is none.</summary>
    public ResourceKind? Find(string word) => registered.FirstOrDefault(kind => kind.Word == word && !kind.IsAccount);

    /// <summary>The account's kind of a route word (<c>members</c>); null when there is none.</summary>
    public ResourceKind? FindAccount(string word) => registered.FirstOrDefault(kind => kind.Word == word && kind.IsAccount);

    /// <summary>The kind of a word, wherever it belongs: no two kinds share one.</summary>
    /// <exception cref="InvalidOperationException">No kind is called so: a program error.</exception>
    public ResourceKind Of(string word) => registered.FirstOrDefault(kind => kind.Word == word)
        ?? throw new InvalidOperationException($"No kind is called {word}.");
}
