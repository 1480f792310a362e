using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>
/// How many subjects a rule judged in a project, or in the account. Those without a finding passed; what could not be judged is not counted here.
/// </summary>
/// <param name="RuleId">The rule.</param>
/// <param name="ProjectId">The project; null for the account, or where it is unknown.</param>
/// <param name="Count">How many subjects, at least one.</param>
public sealed record Checked(string RuleId, ProjectId? ProjectId, int Count) : RuleResult(RuleId);
