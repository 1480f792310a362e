using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ProjectDefaultDump() : ProjectRule("project.default_dump", Severity.Low, RuleGroup.Operations)
{
    public override string Title => "Resources in the default project";

    public override string Why => "Unsorted resources end up here, under roles that were created for something else.";

    public override string EvidenceText => "The number of resources in the account's default project.";

    public override string Fix => "Create them again in a project of their own. Resources cannot be moved.";

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => EvidenceGate.Resources;

    protected override Verdict Judge(Project subject, RuleContext context) =>
        !subject.IsDefault ? Verdict.Skip
        : context.Index.RowsOf(subject.Id) is 0 ? Verdict.Pass
        : Verdict.Found(
            $"The default project {subject.Name} contains {RuleWords.Count(context.Index.RowsOf(subject.Id), "resource", "resources")}.",
            ("Resources", RuleWords.Number(context.Index.RowsOf(subject.Id))));
}
