using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;

namespace Raff.Console.Sweeps;

/// <summary>The open findings of a rule in a scope, in short.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Names">The names of the first of their subjects.</param>
/// <param name="Projects">The projects of their subjects; empty for those of the account.</param>
public sealed record RuleMark(FindingRule Rule, int Count, IReadOnlyList<string> Names, IReadOnlyList<ProjectId> Projects);
