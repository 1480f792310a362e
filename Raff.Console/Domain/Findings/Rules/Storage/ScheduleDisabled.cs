using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class ScheduleDisabled() : ScheduleRule("schedule.disabled", Severity.Medium, RuleGroup.DataProtection)
{
    public override string Title => "Disabled backup schedule";

    public override string Why => "The VM looks protected, but no backups are made.";

    public override string EvidenceText => "A schedule that is not enabled.";

    public override string Fix => "Create a schedule that runs, or delete this one.";

    public override ImmutableArray<string> Commands => ["schedule.create", "schedule.delete"];

    protected override Verdict Judge(BackupSchedule subject, RuleContext context) => subject.Enabled switch
    {
        null => Verdict.NoField(subject.Name, "state", EvidenceKind.Schedules),
        true => Verdict.Pass,
        false => Verdict.Found($"The backup schedule {subject.Name} is disabled.", ("Enabled", "no")) with { Since = subject.LastRunAt },
    };
}
