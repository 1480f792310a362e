using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ScheduleFailing() : ScheduleRule("schedule.failing", Severity.High, RuleGroup.DataProtection)
{
    public override string Title => "Backup schedule that fails";

    public override string Why => "New backups are missing. The last good one gets older every day.";

    public override string EvidenceText =>
        "The failures in a row of a schedule that runs are compared with the threshold; without that number, whether the last run failed.";

    public override string Fix => "Check the schedule's last run, fix the cause, and back up the VM now.";

    public override ImmutableArray<string> Commands => ["backup.create", "schedule.update"];

    public override RuleThreshold? Threshold => new("Failures in a row", 1, "failures", "Found from this many failures on.");

    protected override Verdict Judge(BackupSchedule subject, RuleContext context)
    {
        if (subject.Enabled == false)
        {
            return Verdict.Skip;
        }

        if ((subject.ConsecutiveFailures ?? (subject.LastRunStatus is { } status ? status == "failed" ? 1 : 0 : null)) is not { } failures)
        {
            return Verdict.NoField(subject.Name, "result of its last run", EvidenceKind.Schedules);
        }

        return failures == 0 || failures < context.Threshold ? Verdict.Pass : Verdict.Found(
            $"The backup schedule {subject.Name} has failed {(failures == 1 ? "once" : $"{RuleWords.Number(failures)} times in a row")}.",
            ("Failures in a row", RuleWords.Number(failures)),
            ("Last run", subject.LastRunAt is { } run ? RuleWords.Time(run) : "unknown")) with
        { Since = subject.LastRunAt };
    }
}
