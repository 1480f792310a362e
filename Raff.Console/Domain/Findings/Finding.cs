using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>A rule's statement about one subject, with evidence. A rule states at most one thing about a subject.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Kind">What the subject is, a word of <see cref="SubjectKinds"/>.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProjectId">Its project; null for subjects of the account and for resources whose project is unknown.</param>
/// <param name="Sentence">The statement, in plain English.</param>
public sealed record Finding(string RuleId, string Kind, string SubjectId, string Name, ProjectId? ProjectId, string Sentence) : RuleResult(RuleId)
{
    /// <summary>The values that the statement rests on.</summary>
    public ImmutableArray<ObservedValue> Values { get; init; } = [];

    /// <summary>Since when it is so, UTC, as far as the API says; null if unknown.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What the subject costs a month in US dollars, where the finding is about money; null if unknown or not about money.</summary>
    public double? MonthlyCost { get; init; }
}
