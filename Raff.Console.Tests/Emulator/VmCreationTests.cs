using System.Net;
using System.Text.Json;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>What a new VM gets, and what is deleted with a VM.</summary>
public sealed class VmCreationTests
{
    private const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";
    private static readonly string[] Tags = ["a", "b"];

    [Fact]
    public async Task Vm_Created_GetsPlanAddressesAndItsOwnNetwork()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        var id = await host.CreateActiveVmAsync(staging, body: new { name = "web", template_id = Ubuntu, pricing_id = 4, tags = Tags, extra_storage = 100 });

        var vm = (await host.GetAsync($"/vms/{id}")).Data;
        (vm.GetProperty("cpu").GetInt32(), vm.GetProperty("ram").GetInt32(), vm.GetProperty("total_storage").GetInt32()).ShouldBe((4, 8, 220));
        vm.GetProperty("price_per_hour").GetString().ShouldBe("0.056786");
        vm.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ShouldBe(["a", "b"]);
        var ip = (await host.GetAsync("/ips", project: staging)).Data.EnumerateArray().Single();
        ip.GetProperty("ip_address").GetString().ShouldBe(vm.GetProperty("public_ipv4_address").GetString());
        (ip.GetProperty("status").GetString(), ip.GetProperty("reserved").GetBoolean()).ShouldBe(("in-use", false));
        var vpc = (await host.GetAsync("/vpcs", project: staging)).Data.EnumerateArray().Single();
        vpc.GetProperty("name").GetString().ShouldStartWith("vpc-web-");
        var detail = (await host.GetAsync($"/vpcs/{vpc.GetProperty("id").GetString()}")).Data;
        detail.GetProperty("vpc").GetProperty("used_ips").GetInt32().ShouldBe(1);
        detail.GetProperty("leases")[0].GetProperty("ip").GetString().ShouldBe(vm.GetProperty("private_ipv4_address").GetString());
        (await host.GetAsync("/vms")).Data[0].ToString().ShouldBe(vm.ToString());
    }

    [Fact]
    public async Task Vm_CreatedWithBackups_GetsASchedule()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        var vm = await host.CreateVmAsync(
            staging, body: new { name = "db", template_id = Ubuntu, pricing_id = 3, backup_type = "weekly", backup_date = "Saturday", backup_time = "13:00" });

        var schedule = (await host.GetAsync($"/backup-schedules?vm_id={vm}")).Data.EnumerateArray().Single();
        schedule.GetProperty("runtime").GetString().ShouldBe("Saturday 13:00");
        schedule.GetProperty("product_vm").GetString().ShouldBe(vm);
    }

    [Fact]
    public async Task Windows_NeedsAPremiumPlanAndAPassword()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var templates = await host.GetAsync("/public/templates");
        var windows = templates.Data.EnumerateArray().First(row => row.GetProperty("is_windows").GetBoolean()).GetProperty("id").GetString();

        Task<EmulatorAnswer> Create(int plan, string? password) =>
            host.PostAsync("/vms", new { name = "w", template_id = windows, pricing_id = plan, password }, staging);

        (await Create(10, "GoodPass-123")).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("Windows templates need a windows or premium plan.");
        (await Create(4, null)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("password is required for a Windows VM.");
        (await Create(1, "GoodPass-123")).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("needs at least");
        (await Create(4, "GoodPass-123")).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Vm_InAnotherProjectsVpc_IsRefused()
    {
        await using var host = new EmulatorHost();
        var (staging, production) = (await host.ProjectAsync("staging"), await host.ProjectAsync("production"));
        await host.CreateVmAsync(production);
        var vpc = (await host.GetAsync("/vpcs", project: production)).Ids[0];

        var refused = await host.PostAsync("/vms", new { name = "x", template_id = Ubuntu, pricing_id = 3, vpc_id = vpc }, staging);

        refused.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("is not a VPC of project staging");
        (await host.PostAsync("/vms", new { name = "x", template_id = Ubuntu, pricing_id = 3, vpc_id = vpc }, production)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Vm_Refused_LeavesNothingBehind()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        await host.PostAsync("/vms", new { name = "x", template_id = Ubuntu, pricing_id = 3, vpc_name = "n", vpc_cidr = "8.8.8.0/24" }, staging);

        (await host.GetAsync("/vms")).Total.ShouldBe(0);
        (await host.GetAsync("/vpcs")).Data.GetArrayLength().ShouldBe(0);
        (await host.GetAsync("/ips")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Vm_DeletedWithoutABody_KeepsVolumesAndVpc()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        var (id, project) = await DemoVmAsync(host, "db-primary");

        (await host.DeleteAsync($"/vms/{id}", project)).ShouldBe(HttpStatusCode.OK).Body.GetProperty("success").GetBoolean().ShouldBeTrue();

        (await host.GetAsync($"/vms/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"/volumes?vm_id={id}")).Total.ShouldBe(0);
        var volume = (await host.GetAsync("/volumes?limit=200", project: project)).Data.EnumerateArray()
            .Single(row => row.GetProperty("name").GetString() == "pgdata");
        volume.GetProperty("status").GetString().ShouldBe("available");
        (await host.GetAsync($"/snapshots?vm_id={id}")).Total.ShouldBe(0);
        (await host.GetAsync($"/backup-schedules?vm_id={id}")).Total.ShouldBe(0);
        (await host.GetAsync($"/backups?vm_id={id}")).Total.ShouldBeGreaterThan(0);
        (await host.GetAsync("/vpcs", project: project)).Body.ToString().ShouldContain("vpc-prod-data");
    }

    [Fact]
    public async Task Vm_DeletedWithItsVolumes_TakesThemWithIt()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        var (id, project) = await DemoVmAsync(host, "db-primary");

        await host.DeleteAsync($"/vms/{id}", project, new { volume_action = "delete", delete_vpc = true });

        (await host.GetAsync("/volumes?limit=200", project: project)).Data.EnumerateArray()
            .ShouldNotContain(row => row.GetProperty("name").GetString() == "pgdata");
        // Another VM still uses the VPC.
        (await host.GetAsync("/vpcs", project: project)).Body.ToString().ShouldContain("vpc-prod-data");
    }

    [Fact]
    public async Task Vm_DeletedWithItsVpc_TakesAnUnusedOneWithIt()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateVmAsync(staging);

        (await host.DeleteAsync($"/vms/{vm}", staging, new { delete_vpc = true })).ShouldBe(HttpStatusCode.OK);

        (await host.GetAsync("/vpcs")).Data.GetArrayLength().ShouldBe(0);
        (await host.GetAsync("/ips")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Vm_DeletedWithAReservedIp_LeavesItFree()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        var (id, project) = await DemoVmAsync(host, "mail-01");
        var address = (await host.GetAsync($"/vms/{id}")).Data.GetProperty("public_ipv4_address").GetString();

        await host.DeleteAsync($"/vms/{id}", project);

        var ip = (await host.GetAsync("/ips?limit=200", project: project)).Data.EnumerateArray()
            .Single(row => row.GetProperty("ip_address").GetString() == address);
        ip.GetProperty("status").GetString().ShouldBe("free");
    }

    [Fact]
    public async Task Vms_CreatedAtTheSameTime_AllExistWithTheirOwnAddresses()
    {
        await using var host = new EmulatorHost();
        var (staging, production) = (await host.ProjectAsync("staging"), await host.ProjectAsync("production"));

        var created = await Task.WhenAll(Enumerable.Range(0, 24).Select(n => host.CreateVmAsync(n % 2 == 0 ? staging : production, $"vm-{n}")));

        created.ShouldBeUnique();
        host.Time.AdvanceSeconds(9);
        var vms = (await host.GetAsync("/vms?limit=200")).Data.EnumerateArray().ToList();
        vms.Select(row => row.GetProperty("id").GetString()!).ShouldBe(created, ignoreOrder: true);
        vms.Select(row => row.GetProperty("public_ipv4_address").GetString()).ShouldBeUnique();
        (await host.GetAsync("/vpcs")).Data.EnumerateArray().Select(row => row.GetProperty("cidr").GetString()).ShouldBeUnique();
        (await host.GetAsync("/vms", project: staging)).Total.ShouldBe(12);
    }

    private static async Task<(string Id, string Project)> DemoVmAsync(EmulatorHost host, string name)
    {
        var row = (await host.GetAsync("/vms?limit=200")).Data.EnumerateArray().Single(row => row.GetProperty("name").GetString() == name);
        return (row.GetProperty("id").GetString()!, row.GetProperty("project_id").GetString()!);
    }
}
