using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings;

/// <summary>Every rule of the audit, in the order in which pages and documentation show them.</summary>
public static class RuleCatalog
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
    ];

    private static readonly ImmutableDictionary<string, FindingRule> ById = All.ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule with an id; null if there is none, for example because a later version removed it.</summary>
    public static FindingRule? Find(string id) => ById.GetValueOrDefault(id);
}
