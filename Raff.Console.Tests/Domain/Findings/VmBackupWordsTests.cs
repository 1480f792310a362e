using Raff.Console.Domain.Findings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>What is said of a VM without a useful backup is true word by word: "no backup" is not said of one whose backups failed.</summary>
public sealed class VmBackupWordsTests
{
    private static readonly VirtualMachine Vm = new() { Id = new("1"), ProjectId = new ProjectId("p1"), Name = "web-01", Status = "active" };
    private static readonly Backup Failed = new() { Id = new("b1"), ProjectId = Vm.ProjectId, Name = "b", Status = "failed", ProductVm = "1" };

    private static readonly BackupSchedule Disabled =
        new() { Id = new("2"), ProjectId = Vm.ProjectId, Name = "web-01-daily", Type = "daily", ProductVm = "1", Enabled = false };

    [Fact]
    public void VmWithoutAnything_HasNoBackupAndNoSchedule()
    {
        var finding = Find("vm.no_backup", Vm);

        finding.Sentence.ShouldBe("web-01 has no backup and no backup schedule.");
        finding.Values.ShouldContain(new ObservedValue("Backup schedules", "none"));
    }

    [Fact]
    public void VmWithAFailedBackup_HasNoneThatCanBeRestored() =>
        Find("vm.no_backup", Vm, Failed).Sentence.ShouldBe("web-01 has no backup that can be restored and no backup schedule.");

    [Fact]
    public void VmWithADisabledSchedule_HasNoneThatIsEnabled()
    {
        var finding = Find("vm.backup_outdated", Vm, Disabled, Failed with { Status = "ready", CreatedAt = Fleet.Now.AddDays(-88) });

        finding.Sentence.ShouldBe("web-01 has no backup schedule that is enabled, and its newest backup is 88 days old.");
        finding.Values.ShouldContain(new ObservedValue("Backup schedules", "web-01-daily (disabled)"));
    }

    private static Finding Find(string rule, params object[] rows) =>
        FindingEvaluator.Evaluate(Fleet.Of(rows), RuleThresholds.Default, [RuleCatalog.Find(rule)!]).Findings.ShouldHaveSingleItem();
}
