using System.Collections.Immutable;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VolumeOnStoppedVm() : VolumeRule("volume.on_stopped_vm", Severity.Low, RuleGroup.Cost)
{
    public override string Title => "Volume of a stopped VM";

    public override string Why => "The volume is billed while nothing reads it.";

    public override string EvidenceText => "A volume whose VM is stopped.";

    public override string Fix => "Start the VM if it is needed, else delete the VM and decide about the volume.";

    public override ImmutableArray<string> Commands => ["volume.detach"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Vms, EvidenceKind.Prices];

    protected override Verdict Judge(Volume subject, RuleContext context) =>
        context.Index.Vm(subject.ProductVm) is not { Status: "passive" } vm ? Verdict.Pass
        : Verdict.Found($"{subject.Name} is attached to {vm.Name}, which is stopped.", ("VM", vm.Name), ("Status of the VM", "stopped")) with
        {
            Since = vm.UpdatedAt,
            MonthlyCost = CostEstimate.Of(subject, context.Prices),
        };
}
