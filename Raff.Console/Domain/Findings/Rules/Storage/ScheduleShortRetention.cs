using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ScheduleShortRetention() : ScheduleRule("schedule.short_retention", Severity.Medium, RuleGroup.DataProtection)
{
    public override string Title => "Backups are deleted too soon";

    public override string Why => "Damage that is noticed after a few days can't be undone: all remaining backups contain it.";

    public override string EvidenceText => "The number of backups that a schedule keeps, times its interval, is compared with the threshold.";

    public override string Fix => "Raise the number of backups that the schedule keeps.";

    public override ImmutableArray<string> Commands => ["schedule.update"];

    public override RuleThreshold? Threshold => new("Time that backups are kept", 7, "days", "Found below this many days.");

    protected override Verdict Judge(BackupSchedule subject, RuleContext context) =>
        subject.Enabled == false ? Verdict.Skip
        : Intervals.Of(subject) is not { } interval ? Verdict.NoField(subject.Name, "interval", EvidenceKind.Schedules)
        : subject.KeepCount <= 0 ? Verdict.NoField(subject.Name, "number of backups", EvidenceKind.Schedules)
        : (interval * subject.KeepCount).TotalDays >= context.Threshold ? Verdict.Pass
        : Verdict.Found(
            $"The backup schedule {subject.Name} keeps {RuleWords.Count((long)(interval * subject.KeepCount).TotalDays, "day", "days")} only.",
            ("Backups kept", RuleWords.Number(subject.KeepCount)),
            ("Interval", subject.Type));
}
