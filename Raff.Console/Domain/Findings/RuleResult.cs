namespace Raff.Console.Domain.Findings;

/// <summary>
/// What a rule states: a <see cref="Finding"/>, a <see cref="NotEvaluated"/>, or how many subjects it could judge (<see cref="Checked"/>). Closed.
/// </summary>
public abstract record RuleResult
{
    private protected RuleResult(string ruleId) => RuleId = ruleId;

    /// <summary>The rule.</summary>
    public string RuleId { get; }
}
