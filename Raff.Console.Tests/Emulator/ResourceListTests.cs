using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Paging: every row once, in one order, at any page size.</summary>
public sealed class ResourceListTests(ResourceListTests.Fleet fleet) : IClassFixture<ResourceListTests.Fleet>
{
    [Theory]
    [InlineData("/vms")]
    [InlineData("/volumes")]
    [InlineData("/snapshots")]
    [InlineData("/backups")]
    [InlineData("/backup-schedules")]
    [InlineData("/ips")]
    [InlineData("/vms?status=passive")]
    [InlineData("/ips?status=free")]
    [InlineData("/ips?reserved=true")]
    [InlineData("/snapshots?type=vm")]
    public async Task Pages_OfAnySize_ContainEveryRowOnceInTheSameOrder(string path)
    {
        var large = await fleet.Host.AllIdsAsync(path, EmulatorDemo.OwnerKey, limit: 200);
        var small = await fleet.Host.AllIdsAsync(path, EmulatorDemo.OwnerKey, limit: 37);

        small.ShouldBe(large);
        large.ShouldBeUnique();
        large.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Limit_Above200_CountsAs200()
    {
        var page = await fleet.Host.GetAsync("/vms?limit=5000");

        page.Ids.Count.ShouldBe(200);
        page.Total.ShouldBe(600);
        (await fleet.Host.GetAsync("/vms")).Ids.Count.ShouldBe(20);
        (await fleet.Host.GetAsync("/volumes")).Ids.Count.ShouldBe(50);
    }

    [Fact]
    public async Task Offset_BeyondTheEnd_GivesNoRowsAndTheTotal()
    {
        var page = await fleet.Host.GetAsync("/vms?limit=10&offset=600");

        page.Ids.ShouldBeEmpty();
        page.Total.ShouldBe(600);
    }

    [Fact]
    public async Task Vms_ByEveryStatus_AddUpToAll()
    {
        long sum = 0;
        foreach (var status in (string[])["active", "passive", "provisioning", "booting", "initiating", "finalizing", "failure"])
        {
            sum += (await fleet.Host.GetAsync($"/vms?limit=1&status={status}")).Total;
        }

        sum.ShouldBe(600);
    }

    [Fact]
    public async Task HalfFleetKey_ReachesEverySecondProject()
    {
        var all = (await fleet.Host.GetAsync("/projects?limit=200")).Ids;
        var half = await fleet.Host.GetAsync("/projects?limit=200", EmulatorDemo.HalfFleetKey);

        half.Ids.ShouldBe(all.Where((_, index) => index % 2 == 1));
        var vms = await fleet.Host.GetAsync("/vms?limit=200", EmulatorDemo.HalfFleetKey);
        vms.Total.ShouldBeInRange(1, 599);
        vms.Data.EnumerateArray().ShouldAllBe(row => half.Ids.Contains(row.GetProperty("project_id").GetString()));
    }

    [Fact]
    public async Task Totals_AfterChanges_MatchTheLists()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        var production = await host.ProjectAsync("production");
        foreach (var vm in (await host.GetAsync("/vms?limit=5&status=active", project: production)).Ids)
        {
            await host.PostAsync($"/vms/{vm}/stop", null, production);
        }

        host.Time.AdvanceSeconds(9);
        await host.CreateVmAsync(production);
        await host.DeleteAsync($"/vms/{(await host.GetAsync("/vms?limit=1", project: production)).Ids[0]}", production, new { volume_action = "delete" });

        string[] lists =
            ["/vms", "/vms?status=active", "/vms?status=passive", "/volumes", "/snapshots", "/backups", "/backup-schedules", "/ips", "/ips?status=free"];
        foreach (var path in lists)
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var total = (await host.GetAsync($"{path}{separator}limit=1")).Total;
            (await host.AllIdsAsync(path, EmulatorDemo.OwnerKey, limit: 200)).Count.ShouldBe((int)total, path);
        }
    }

    /// <summary>40 projects with 600 VMs.</summary>
    public sealed class Fleet : IAsyncDisposable
    {
        /// <summary>The emulator.</summary>
        public EmulatorHost Host { get; } = new(("Emulator:Seed", "fleet"), ("Emulator:Fleet:Projects", "40"), ("Emulator:Fleet:Vms", "600"));

        /// <inheritdoc />
        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
