using System.Collections.Immutable;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class QuotaNearLimit() : AccountRule("quota.near_limit", Severity.Medium, RuleGroup.Operations, EvidenceKind.Projects)
{
    public override string Title => "Account near its VM limit";

    public override string Why => "At the limit, no VM can be created, not even to replace a failed one.";

    public override string EvidenceText => "The number of VMs is compared with 80 percent of the limit. The API does not name the limit, so it must be set.";

    public override string Fix => "Ask Raff support for a higher limit, or delete VMs that are not needed.";

    public override ImmutableArray<string> Commands => ["vm.delete"];

    public override RuleThreshold? Threshold =>
        new("VM limit of the account", 0, "VMs", "Found from 80 percent of this limit on. 0 means that the limit is not known.");

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Vms];

    protected override Verdict Judge(string subject, RuleContext context) =>
        context.Threshold <= 0
            ? new Verdict.Gap(EvidenceKind.Vms, GapReason.FieldMissing, "The API does not name the VM limit of the account. Set it to have this checked.")
            : context.Fleet.Vms.Count < context.Threshold * 0.8 ? Verdict.Pass
            : Verdict.Found(
                $"{RuleWords.Number(context.Fleet.Vms.Count)} of {RuleWords.Number((long)context.Threshold)} VMs are in use.",
                ("VMs", RuleWords.Number(context.Fleet.Vms.Count)),
                ("Limit", RuleWords.Number((long)context.Threshold)));
}
