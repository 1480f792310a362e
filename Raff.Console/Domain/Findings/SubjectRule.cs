using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Domain.Findings;

/// <summary>A rule that judges subjects one by one, as far as the evidence was read.</summary>
/// <typeparam name="T">A subject.</typeparam>
internal abstract class SubjectRule<T>(string id, Severity severity, RuleGroup group, EvidenceKind own, string subjectKind) : FindingRule
{
    public override string Id => id;

    public override Severity Severity => severity;

    public override RuleGroup Group => group;

    public override string SubjectKind => subjectKind;

    public override ImmutableArray<EvidenceKind> Needs => [own, .. AlsoNeeds];

    /// <summary>What it needs besides the list of its subjects.</summary>
    protected virtual ImmutableArray<EvidenceKind> AlsoNeeds => [];

    public override IEnumerable<RuleResult> Evaluate(FleetEvidence evidence, RuleThresholds thresholds) =>
        new Judging<T>(this, own, AlsoNeeds, evidence, Identify, Judge).Run(Subjects(evidence), new RuleContext(evidence, thresholds.Of(this)));

    /// <summary>What it judges.</summary>
    protected abstract IEnumerable<T> Subjects(FleetEvidence evidence);

    /// <summary>The id, name and project of a subject; no project for a part of the account.</summary>
    protected abstract (string Id, string Name, ProjectId? Project) Identify(T subject);

    /// <summary>Its judgment on one subject, all evidence that it needs being there.</summary>
    protected abstract Verdict Judge(T subject, RuleContext context);

    /// <summary>A threshold in days; found from this age on.</summary>
    protected static RuleThreshold Days(string name, double days) => new(name, days, "days", "Found once this many days have passed.");

    /// <summary>A threshold in minutes; found from this age on.</summary>
    protected static RuleThreshold Minutes(string name, double minutes) => new(name, minutes, "minutes", "Found once this many minutes have passed.");

    /// <summary>A number that is still fine.</summary>
    protected static RuleThreshold MoreThan(string name, double number, string unit) => new(name, number, unit, "Found above this number.");
}
