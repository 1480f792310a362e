using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>A rule could not be evaluated: for one subject, or for all of a project or of the account. It says nothing about their state.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Kind">What its subjects are, a word of <see cref="SubjectKinds"/>.</param>
/// <param name="ProjectId">The project; null for the account, or where it is unknown.</param>
/// <param name="Missing">The evidence that is missing.</param>
/// <param name="Reason">Why.</param>
/// <param name="Sentence">Why, in a sentence.</param>
public sealed record NotEvaluated(string RuleId, string Kind, ProjectId? ProjectId, EvidenceKind Missing, GapReason Reason, string Sentence)
    : RuleResult(RuleId)
{
    /// <summary>The subject; null where it is about all subjects of the project or account.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The subject's name; null where it is about all.</summary>
    public string? Name { get; init; }

    /// <summary>How many subjects this is about; null if unknown, because their own list was not read.</summary>
    public int? Count { get; init; }
}
