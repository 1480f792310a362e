using Raff.Console.Domain.Attention;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Attention;

/// <summary>What needs attention in the lists that are loaded, and what must not be said of what was not loaded.</summary>
public sealed class AttentionRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<string> Vms = ["vm-1"];

    [Fact]
    public void Fleet_WithFaults_GivesOneLinePerRuleTheMostUrgentFirst()
    {
        IResource[] rows = [Vm("vm-1", "failure"), Vm("vm-2", "failure"), Volume("failed"), Backup("failed", "vm-1"), Schedule(failures: 2), Firewall(
            "ALL",
            "0.0.0.0")];

        var lines = AttentionRules.Find(rows, Vms, [], Now);

        lines.Select(line => line.Rule).ShouldBe(["firewall.exposed", "vm.failed", "backup.failed", "schedule.failing", "volume.failed"]);
        lines[1].Count.ShouldBe(2);
        lines[1].Title.ShouldBe("2 VMs failed");
        lines[1].Filter.ShouldBe("status=failure");
        lines[1].Projects.ShouldBe([new ProjectId("prj-1")]);
    }

    [Theory]
    [InlineData("provisioning", 16, true)]
    [InlineData("provisioning", 14, false)]
    [InlineData("active", 600, false)]
    public void Vm_InTransition_IsStuckAfterAQuarterOfAnHour(string status, int minutes, bool isStuck) =>
        AttentionRules.Find([Vm("vm-1", status) with { UpdatedAt = Now.AddMinutes(-minutes) }], Vms, [], Now)
            .Any(line => line is { Rule: "vm.stuck", Filter: "status=provisioning" }).ShouldBe(isStuck);

    [Fact]
    public void Backup_OfADeletedVm_IsOrphanedOnlyWhileAllVmsAreKnown()
    {
        IResource[] rows = [Backup("ready", "vm-gone"), Backup("ready", "vm-1")];

        AttentionRules.Find(rows, Vms, [], Now).ShouldHaveSingleItem().Title.ShouldBe("1 backup belongs to a deleted VM");
        AttentionRules.Find(rows, null, [], Now).ShouldBeEmpty();
    }

    [Theory]
    // A prefix length of 0 means any address, whatever the address says (docs/raff-api.md#c60).
    [InlineData("TCP", "0.0.0.0", false)]
    [InlineData("ALL", "10.0.0.0", true)]
    [InlineData("ALL", "::/0", true)]
    public void Firewall_ThatLetsEverythingIn_IsExposed(string protocol, string address, bool isExposed) =>
        AttentionRules.Find([Firewall(protocol, address)], Vms, [], Now).Any(line => line is { Rule: "firewall.exposed", Level: AttentionLevel.Critical })
            .ShouldBe(isExposed);

    [Fact]
    public void Keys_NearOrPastTheirEnd_AreTwoLines()
    {
        var lines = AttentionRules.Find([], Vms, [Key(-1), Key(13), Key(15)], Now);

        lines.Select(line => line.Rule).ShouldBe(["key.expired", "key.expiring"]);
        lines[1].Title.ShouldBe("1 API key expires within 14 days");
        lines.ShouldAllBe(line => line.Page == "/account/api-keys" && line.Projects.Count == 0);
    }

    [Fact]
    public void Schedule_SwitchedOff_IsNotFailing() =>
        AttentionRules.Find([Schedule(failures: 5) with { Enabled = false }], Vms, [], Now).ShouldBeEmpty();

    private static VirtualMachine Vm(string id, string status) =>
        new() { Id = new(id), ProjectId = new ProjectId("prj-1"), Name = id, Status = status, UpdatedAt = Now };

    private static Volume Volume(string status) => new() { Id = new("vol-1"), Name = "data", Status = status };

    private static Backup Backup(string status, string vm) => new() { Id = new("b-1"), Name = "backup", Status = status, ProductVm = vm };

    private static BackupSchedule Schedule(int failures) => new() { Id = new("s-1"), Name = "daily", Type = "daily", ConsecutiveFailures = failures };

    private static Firewall Firewall(string protocol, string address) =>
        new() { Id = new("fw-1"), Name = "fw", Rules = [new() { Protocol = protocol, RuleType = "INBOUND", Ip = address, Size = 0 }] };

    private static AccountKey Key(int days) =>
        new() { Id = $"k{days}", Name = "ci", KeyPrefix = "raff_0", IsActive = true, LastUsedAt = Now, ExpiresAt = Now.AddDays(days) };
}
