using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ProjectEmpty() : ProjectRule("project.empty", Severity.Low, RuleGroup.Operations)
{
    public override string Title => "Empty project";

    public override string Why => "It clutters every list of projects, and its roles give access to whatever is created in it later.";

    public override string EvidenceText => "The age of a project without any resource is compared with the threshold. The default project is left out.";

    public override string Fix => "Delete the project.";

    public override ImmutableArray<string> Commands => ["project.delete"];

    public override RuleThreshold? Threshold => Days("Age of an empty project", 30);

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => EvidenceGate.Resources;

    protected override Verdict Judge(Project subject, RuleContext context) =>
        subject.IsDefault ? Verdict.Skip
        : context.Index.RowsOf(subject.Id) > 0 ? Verdict.Pass
        : subject.CreatedAt is not { } since ? Verdict.NoField(subject.Name, "creation time", EvidenceKind.Projects)
        : !context.IsDaysAgo(since) ? Verdict.Pass
        : Verdict.Found($"{subject.Name} is empty and was created {context.Since(since)} ago.", ("Resources", "0"), ("Created", RuleWords.Time(since))) with
        {
            Since = since,
        };
}
