using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class BackupOrphaned() : BackupRule("backup.orphaned", Severity.Low, RuleGroup.Cost)
{
    public override string Title => "Backup of a VM that is gone";

    public override string Why =>
        "It may be the last copy, or it may be forgotten. It stays until someone deletes it, and all but the VM's three newest are billed.";

    public override string EvidenceText => "A backup whose VM is in no list.";

    public override string Fix => "Delete the backup, or accept the finding with the reason why it stays.";

    public override ImmutableArray<string> Commands => ["backup.delete", "backup.delete-chain"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Vms, EvidenceKind.Prices];

    protected override Verdict Judge(Backup subject, RuleContext context) =>
        string.IsNullOrEmpty(subject.ProductVm) ? Verdict.NoField(subject.Name, "VM", EvidenceKind.Backups)
        : context.Index.Vm(subject.ProductVm) is not null ? Verdict.Pass
        : Verdict.Found($"The VM of the backup {subject.Name} was deleted.", ("VM", subject.ProductVm)) with
        {
            Since = subject.CreatedAt,
            MonthlyCost = context.Index.CostOf(subject),
        };
}
