using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class VmBackupStale() : VmRule("vm.backup_stale", Severity.High, RuleGroup.DataProtection)
{
    public override string Title => "Newest backup is too old for its schedule";

    public override string Why => "A restore would lose more data than the schedule promises.";

    public override string EvidenceText =>
        "The age of the newest good backup of a running VM is compared with the interval of its most frequent schedule.";

    public override string Fix => "Check the schedule's last run, fix the cause, and back up the VM now.";

    public override ImmutableArray<string> Commands => ["backup.create", "schedule.update"];

    public override RuleThreshold? Threshold =>
        new("Age of the newest backup", 2, "intervals", "Found once the newest backup is as old as this many intervals of the schedule.");

    protected override ImmutableArray<EvidenceKind> AlsoNeeds => [EvidenceKind.Backups, EvidenceKind.Schedules];

    protected override Verdict Judge(VirtualMachine subject, RuleContext context)
    {
        // The schedule skips a stopped VM, whose data does not change.
        var schedules = context.Index.RunningSchedules(subject).ToList();
        if (subject.Status != "active" || schedules.Count == 0)
        {
            return Verdict.Skip;
        }

        var interval = schedules.Min(schedule => Intervals.Of(schedule) ?? TimeSpan.MaxValue);
        if (interval == TimeSpan.MaxValue)
        {
            return Verdict.NoField(schedules[0].Name, "interval", EvidenceKind.Schedules);
        }

        var newest = context.Index.GoodBackups(subject).Max(backup => backup.CreatedAt);
        if ((newest ?? schedules.Min(schedule => schedule.CreatedAt)) is not { } since)
        {
            return Verdict.NoField(schedules[0].Name, "creation time", EvidenceKind.Schedules);
        }

        return context.Now - since < interval * context.Threshold ? Verdict.Pass : Verdict.Found(
            newest is null
                ? $"{subject.Name} has a {schedules[0].Type} backup schedule, but no good backup."
                : $"The newest good backup of {subject.Name} is {context.Since(since)} old, although it is backed up {Intervals.Words(interval)}.",
            ("Newest good backup", newest is null ? "none" : RuleWords.Time(since)),
            ("Schedule", $"{schedules[0].Name}, {schedules[0].Type}")) with
        { Since = since };
    }
}
