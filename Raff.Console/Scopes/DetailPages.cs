using System.Collections.Frozen;

namespace Raff.Console.Scopes;

/// <summary>The pages that show one resource, by the first part of their path: <c>vms</c> in <c>/vms/{id}</c>. The registered kinds give the words.</summary>
public sealed class DetailPages(IEnumerable<string> words)
{
    private readonly FrozenSet<string> words = words.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <c>/{word}/{id}</c> shows one resource.</summary>
    public bool Contains(string word) => words.Contains(word);
}
