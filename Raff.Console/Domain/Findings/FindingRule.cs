using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings;

/// <summary>
/// A rule of the audit: what it looks at, why it matters, how to fix it, and its judgment. Pure and stateless. It never states that something passed that was
/// not read.
/// </summary>
public abstract class FindingRule
{
    /// <summary>A stable id: <c>vm.no_backup</c>.</summary>
    public abstract string Id { get; }

    /// <summary>How urgent its findings are.</summary>
    public abstract Severity Severity { get; }

    /// <summary>Its heading.</summary>
    public abstract RuleGroup Group { get; }

    /// <summary>What its findings have in common, for one subject: "VM without a backup".</summary>
    public abstract string Title { get; }

    /// <summary>Why it matters.</summary>
    public abstract string Why { get; }

    /// <summary>What it looks at and compares.</summary>
    public abstract string EvidenceText { get; }

    /// <summary>How to fix it.</summary>
    public abstract string Fix { get; }

    /// <summary>The evidence it needs.</summary>
    public abstract ImmutableArray<EvidenceKind> Needs { get; }

    /// <summary>What its findings are about, a word of <see cref="SubjectKinds"/>.</summary>
    public abstract string SubjectKind { get; }

    /// <summary>The commands of this console that fix it, the best first.</summary>
    public virtual ImmutableArray<string> Commands => [];

    /// <summary>Its threshold; null if it has none.</summary>
    public virtual RuleThreshold? Threshold => null;

    /// <summary>Whether its judgment of a subject depends on the resources of other projects.</summary>
    public virtual bool LooksAcrossProjects => false;

    /// <summary>Judges every subject.</summary>
    public abstract IEnumerable<RuleResult> Evaluate(FleetEvidence evidence, RuleThresholds thresholds);
}
