using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmWithoutBackup() : VmRule("vm.no_backup", Severity.High, RuleGroup.DataProtection)
{
    public override string Title => "VM without a backup";

    public override string Why => "If its disk is lost or encrypted by malware, there is nothing to restore.";

    public override string EvidenceText => "A running or stopped VM that has no backup schedule that runs, and no backup that can be restored.";

    public override string Fix => "Create a backup schedule for the VM, or back it up by hand once if it does not change.";

    public override ImmutableArray<string> Commands => ["schedule.create", "backup.create"];

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Backups, EvidenceKind.Schedules];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context) =>
        !IsSettled(subject) ? Verdict.Skip
        : context.Index.RunningSchedules(subject).Any() || context.Index.GoodBackups(subject).Any() ? Verdict.Pass
        : Verdict.Found(
            $"{subject.Name} has no {(context.Index.BackupsOf(subject).Any() ? "backup that can be restored" : "backup")} "
                + $"and {WithoutSchedule(subject, context)}.",
            ("Backup schedules", Schedules(subject, context)),
            ("Good backups", "none")) with
        {
            Since = subject.CreatedAt,
        };
}
