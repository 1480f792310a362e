using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings.Rules;

internal sealed class BackupFailed() : BackupRule("backup.failed", Severity.Medium, RuleGroup.DataProtection)
{
    public override string Title => "Failed backup";

    public override string Why => "It can't be restored, so the data of that time has no copy.";

    public override string EvidenceText => "A backup whose status is failed.";

    public override string Fix => "Back up the VM again, then delete the failed backup.";

    public override ImmutableArray<string> Commands => ["backup.delete", "backup.create"];

    protected override Verdict Judge(Backup subject, RuleContext context) =>
        subject.Status != "failed" ? Verdict.Pass
        : Verdict.Found(
            $"The backup {subject.Name} failed.",
            ("Status", subject.Status),
            ("Created", subject.CreatedAt is { } time ? RuleWords.Time(time) : "unknown")) with
        { Since = subject.CreatedAt };
}
