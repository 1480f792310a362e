using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ScheduleWithoutTarget() : ScheduleRule("schedule.no_target", Severity.Low, RuleGroup.DataProtection)
{
    public override string Title => "Backup schedule of a VM that is gone";

    public override string Why => "It can only fail, and its failures hide those that matter.";

    public override string EvidenceText => "A schedule that names no VM, or one that is in no list.";

    public override string Fix => "Delete the schedule.";

    public override ImmutableArray<string> Commands => ["schedule.delete"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Vms];

    protected override Verdict Judge(BackupSchedule subject, RuleContext context) =>
        context.Index.Vm(subject.ProductVm) is not null ? Verdict.Pass
        : Verdict.Found($"The backup schedule {subject.Name} backs up a VM that does not exist.", ("VM", subject.ProductVm)) with
        {
            Since = subject.LastRunAt ?? subject.CreatedAt,
        };
}
