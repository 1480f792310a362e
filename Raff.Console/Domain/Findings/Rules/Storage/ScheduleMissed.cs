using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ScheduleMissed() : ScheduleRule("schedule.missed", Severity.High, RuleGroup.DataProtection)
{
    public override string Title => "Backup schedule that does not run";

    public override string Why => "No backup is made, and nothing reports a failure.";

    public override string EvidenceText =>
        "The time since the last run of a schedule that is enabled, or since its creation if it never ran, is compared with its interval.";

    public override string Fix => "Save the schedule again. If it still does not run, contact Raff support.";

    public override ImmutableArray<string> Commands => ["schedule.update", "backup.create"];

    public override RuleThreshold? Threshold => new("Time since the last run", 2, "intervals", "Found once the last run is this many intervals ago.");

    protected override Verdict Judge(BackupSchedule subject, RuleContext context) =>
        subject.Enabled == false ? Verdict.Skip
        : Intervals.Of(subject) is not { } interval ? Verdict.NoField(subject.Name, "interval", EvidenceKind.Schedules)
        : (subject.LastRunAt ?? subject.CreatedAt) is not { } since ? Verdict.NoField(subject.Name, "time of its last run", EvidenceKind.Schedules)
        : context.Now - since < interval * context.Threshold ? Verdict.Pass
        : Verdict.Found(
            $"The {subject.Type} backup schedule {subject.Name} {(subject.LastRunAt is null ? "has never run" : $"last ran {context.Since(since)} ago")}.",
            ("Last run", subject.LastRunAt is null ? "never" : RuleWords.Time(since)),
            ("Interval", subject.Type)) with
        { Since = since };
}
