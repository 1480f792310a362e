using static Raff.Console.Tests.Domain.Findings.Fleet;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The cases of the rules about VMs.</summary>
internal static class VmRuleCases
{
    public static IEnumerable<RuleCase> All =>
    [
        new("vm.no_backup", "web-01 has no backup that can be restored and no backup schedule that is enabled.",
            [Vm, Backup with { Status = "failed" }, Schedule with { Enabled = false }], [Vm, Schedule]),
        new("vm.backup_stale", "The newest good backup of web-01 is 3 days old, although it is backed up daily.",
            [Vm, Schedule, Backup with { CreatedAt = Ago(3) }, Backup with { Id = new("b2"), Status = "failed" }], [Vm, Schedule, Backup])
        {
            Measured = days => [Vm, Schedule, Backup with { CreatedAt = Ago(days) }],
            Unknown = [Vm, Schedule with { Type = "hourly" }, Backup],
        },
        new("vm.backup_outdated", "web-01 has no backup schedule, and its newest backup is 61 days old.",
            [Vm, Backup with { CreatedAt = Ago(61) }, Backup with { Id = new("b2"), CreatedAt = Ago(70) }], [Vm, Backup])
        {
            Measured = days => [Vm, Backup with { CreatedAt = Ago(days) }],
            Unknown = [Vm, Backup with { CreatedAt = null }],
        },
        new("vm.no_firewall", "web-01 has a public IP and no firewall.", [PublicVm, Networks(Nic("public"), Nic("vpc", number: 1))],
            [PublicVm, Networks(Nic("public", "f1"))]),
        new("vm.interface_no_firewall", "web-01 has a firewall, but not on its address 198.18.0.2.",
            [PublicVm, Networks(Nic("public", "f1"), Nic("public", number: 1))], [PublicVm, Networks(Nic("public", "f1"), Nic("ipv6", number: 1))]),
        new("vm.ipv6_no_firewall", "The firewall of web-01 covers IPv4 only: 2001:db8::1 has none.",
            [PublicVm with { PublicIpv6Address = "2001:db8::1" }, Networks(Nic("public", "f1"), Nic("ipv6", number: 1))],
            [PublicVm with { PublicIpv6Address = "2001:db8::1" }, Networks(Nic("public", "f1"), Nic("ipv6", "f1", 1))]),
        new("vm.public_ip", "web-01 has the public address 198.18.0.1.", [PublicVm], [Vm]),
        new("vm.not_in_vpc", "web-01 is in no VPC.", [Vm with { PrivateIpv4Address = "" }], [Vm]),
        new("vm.stopped_billed", "web-01 has been stopped and unchanged for 40 days and is still billed.",
            [Vm with { Status = "passive", UpdatedAt = Ago(40) }], [Vm with { UpdatedAt = Ago(40) }])
        {
            Measured = days => [Vm with { Status = "passive", UpdatedAt = Ago(days) }],
            Unknown = [Vm with { Status = "passive", UpdatedAt = null, CreatedAt = null }],
        },
        new("vm.stuck_state", "web-01 has been booting for 20 minutes.", [Vm with { Status = "booting", UpdatedAt = Now.AddMinutes(-20) }], [Vm])
        {
            Measured = minutes => [Vm with { Status = "booting", UpdatedAt = Now.AddMinutes(-minutes) }],
            Unknown = [Vm with { Status = "booting", UpdatedAt = null, CreatedAt = null }],
        },
        new("vm.failed", "web-01 has failed.", [Vm with { Status = "failure" }], [Vm]),
        new("vm.untagged", "web-01 has no tag.", [Vm with { Tags = null }], [Vm]),
        new("vm.long_running", "web-01 was created 400 days ago.", [Vm with { CreatedAt = Ago(400) }], [Vm])
        {
            Measured = days => [Vm with { CreatedAt = Ago(days) }],
            Unknown = [Vm with { CreatedAt = null }],
        },
        new("snapshot.pile", "web-01 has 6 snapshots.", [Vm, .. Snapshots(6)], [Vm, .. Snapshots(2)])
        {
            Measured = count => [Vm, .. Snapshots((int)count)],
            FindsAt = false,
            Step = 1,
        },
    ];

    private static IEnumerable<object> Snapshots(int count) => Enumerable.Range(0, count).Select(number => Snapshot with { Id = new($"{number}") });
}
