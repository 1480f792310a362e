using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>What new databases contain.</summary>
public sealed class SeedTests(DemoEmulator demo) : IClassFixture<DemoEmulator>
{
    [Fact]
    public async Task DemoSeed_FilledTwice_IsTheSame()
    {
        await using var other = new EmulatorHost(("Emulator:Seed", "demo"));

        foreach (var kind in EmulatorLists.Kinds.Select(kind => kind.Data))
        {
            (await other.GetAsync($"{kind}?limit=200")).Body.ToString().ShouldBe((await demo.Host.GetAsync($"{kind}?limit=200")).Body.ToString());
        }
    }

    [Fact]
    public async Task DemoSeed_HasASmallAccountOfEveryKind()
    {
        (await RowsAsync("/vms")).Count.ShouldBeInRange(55, 70);
        (await RowsAsync("/api-keys")).Count.ShouldBeInRange(10, 40);
        foreach (var kind in EmulatorLists.Kinds.Select(kind => kind.Data))
        {
            var rows = await RowsAsync(kind);
            rows.Count.ShouldBeGreaterThan(8, kind);
            rows.Select(row => row.GetProperty("project_id").GetString()).Distinct().Count().ShouldBeGreaterThan(3, kind);
        }
    }

    [Fact]
    public async Task DemoSeed_ContainsWhatAnAuditShouldFind()
    {
        var (vms, volumes, schedules) = (await RowsAsync("/vms"), await RowsAsync("/volumes"), await RowsAsync("/backup-schedules"));
        var vmIds = vms.Select(row => Text(row, "id")).ToHashSet();
        var rules = (await RowsAsync("/security-groups")).SelectMany(row => row.GetProperty("rules").EnumerateArray()).Where(IsOpen).ToList();

        vms.ShouldContain(row => Text(row, "status") == "provisioning" && Age(row, "updated_at") > TimeSpan.FromHours(1), "a stuck VM");
        vms.ShouldContain(row => Text(row, "status") == "passive" && Age(row, "updated_at") > TimeSpan.FromDays(30), "a VM stopped for long");
        vms.ShouldContain(row => row.GetProperty("tags").GetArrayLength() == 0, "an untagged VM");
        var protectedVms = schedules.Concat(await RowsAsync("/backups")).Select(row => Text(row, "product_vm")).ToHashSet();
        vms.ShouldContain(row => !protectedVms.Contains(Text(row, "id")), "a VM without any backup");
        foreach (var port in (string[])["22", "3389", "5432", "3306"])
        {
            rules.ShouldContain(row => Text(row, "range") == port, $"port {port} open to everybody");
        }

        rules.ShouldContain(row => Text(row, "protocol") == "ALL", "everything open to everybody");
        volumes.ShouldContain(row => Text(row, "product_vm") == null && Age(row, "created_at") > TimeSpan.FromDays(15), "an unattached volume");
        (await RowsAsync("/ips")).ShouldContain(row => Text(row, "status") == "free" && row.GetProperty("reserved").GetBoolean(), "an unattached reserved IP");
        (await RowsAsync("/snapshots"))
            .ShouldContain(row => Text(row, "product_vm") != null && !vmIds.Contains(Text(row, "product_vm")), "a snapshot of nothing");
        schedules.ShouldContain(
            row => Text(row, "last_run_status") == "failed" && row.GetProperty("consecutive_failures").GetInt32() > 2, "a failing schedule");
        schedules.ShouldContain(row => !vmIds.Contains(Text(row, "product_vm")), "a schedule of nothing");
        (await RowsAsync("/vpcs")).ShouldContain(row => row.GetProperty("used_ips").GetInt32() == 0, "an empty VPC");
        var keys = await RowsAsync("/api-keys");
        keys.ShouldContain(row => Text(row, "expires_at") == null, "a key that never expires");
        keys.ShouldContain(row => Text(row, "last_used_at") == null && Age(row, "created_at") > TimeSpan.FromDays(7), "a key never used");
        keys.ShouldContain(row => Text(row, "last_used_at") != null && Age(row, "last_used_at") > TimeSpan.FromDays(90), "a key not used for long");
    }

    [Fact]
    public async Task DemoSeed_AfterARestart_IsNotFilledAgain()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        var before = (await host.GetAsync("/vms")).Total;
        var staging = await host.ProjectAsync("staging");
        await host.CreateVmAsync(staging);

        await host.RestartAsync();

        (await host.GetAsync("/vms")).Total.ShouldBe(before + 1);
        (await host.ProjectAsync("staging")).ShouldBe(staging);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(12, 250)]
    public async Task FleetSeed_HasExactlyTheConfiguredSize(int projects, int vms)
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "fleet"), ("Emulator:Fleet:Projects", $"{projects}"), ("Emulator:Fleet:Vms", $"{vms}"));

        (await host.GetAsync("/projects")).Total.ShouldBe(projects);
        (await host.GetAsync("/vms")).Total.ShouldBe(vms);
        (await host.GetAsync("/projects", EmulatorDemo.HalfFleetKey)).Total.ShouldBe(projects / 2);
    }

    private async Task<IReadOnlyList<JsonElement>> RowsAsync(string path)
    {
        var rows = new List<JsonElement>();
        while (true)
        {
            var page = await demo.Host.GetAsync($"{path}?limit=200&offset={rows.Count}");
            rows.AddRange(page.Data.EnumerateArray());
            if (!page.Body.TryGetProperty("total", out var total) || rows.Count >= total.GetInt64())
            {
                return rows;
            }
        }
    }

    private static bool IsOpen(JsonElement rule) =>
        Text(rule, "rule_type") == "INBOUND" && Text(rule, "ip") == "0.0.0.0" && rule.GetProperty("size").GetInt32() == 0;

    private TimeSpan Age(JsonElement row, string field) => demo.Host.Time.GetUtcNow() - row.GetProperty(field).GetDateTimeOffset();

    private static string? Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) ? value.GetString() : null;
}
