using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class BackupStuckState() : BackupRule("backup.stuck_state", Severity.Medium, RuleGroup.DataProtection)
{
    public override string Title => "Backup that does not finish";

    public override string Why => "It protects nothing yet, and it may block the next backup.";

    public override string EvidenceText => "The age of a backup that is pending or being created is compared with the threshold.";

    public override string Fix => "Refresh the backup. If its state stays, delete it and back up the VM again.";

    public override ImmutableArray<string> Commands => ["backup.delete", "backup.create"];

    public override RuleThreshold? Threshold => Minutes("Time until a backup is ready", 120);

    protected override Verdict Judge(Backup subject, RuleContext context) =>
        subject.Status is not ("pending" or "creating") ? Verdict.Pass
        : subject.CreatedAt is not { } since ? Verdict.NoField(subject.Name, "creation time", EvidenceKind.Backups)
        : !context.IsMinutesAgo(since) ? Verdict.Pass
        : Verdict.Found(
            $"The backup {subject.Name} has been {subject.Status} for {context.Since(since)}.",
            ("Status", subject.Status),
            ("Created", RuleWords.Time(since))) with
        { Since = since };
}
