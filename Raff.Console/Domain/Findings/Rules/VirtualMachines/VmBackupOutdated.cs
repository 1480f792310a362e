using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmBackupOutdated() : VmRule("vm.backup_outdated", Severity.Medium, RuleGroup.DataProtection)
{
    public override string Title => "Only old backups, and no schedule";

    public override string Why => "Restoring it would lose everything that changed since then.";

    public override string EvidenceText =>
        "A running or stopped VM without a backup schedule that runs. The age of its newest good backup is compared with the threshold.";

    public override string Fix => "Create a backup schedule for the VM.";

    public override ImmutableArray<string> Commands => ["schedule.create", "backup.create"];

    public override RuleThreshold? Threshold => Days("Age of the newest backup", 30);

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Backups, EvidenceKind.Schedules];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context)
    {
        if (!IsSettled(subject)
            || context.Index.RunningSchedules(subject).Any()
            || context.Index.GoodBackups(subject).MaxBy(backup => backup.CreatedAt) is not { } newest)
        {
            return Verdict.Skip;
        }

        return newest.CreatedAt is not { } since ? Verdict.NoField(newest.Name, "creation time", EvidenceKind.Backups)
            : !context.IsDaysAgo(since) ? Verdict.Pass
            : Verdict.Found(
                $"{subject.Name} has {WithoutSchedule(subject, context)}, and its newest backup is {context.Since(since)} old.",
                ("Newest good backup", RuleWords.Time(since)),
                ("Backup schedules", Schedules(subject, context))) with
            { Since = since };
    }
}
