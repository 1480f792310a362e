using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Networks;

/// <summary>Operations 31, 32, 34, 35, 48 and 49: VPCs and the VMs in them.</summary>
public sealed class VpcTests : IAsyncLifetime
{
    private readonly EmulatorHost host = new();
    private string staging = "";

    public async ValueTask InitializeAsync() => staging = await host.ProjectAsync("staging");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Vpc_CreatedUpdatedAndDeleted_ShowsWhatWasAsked()
    {
        var created = await host.PostAsync("/vpcs", new { name = "vpc-a", cidr = "10.9.0.0/24" }, staging);

        var vpc = created.ShouldBe(HttpStatusCode.Created).Data;
        string? Text(string name) => vpc.GetProperty(name).GetString();
        (Text("name"), Text("cidr"), Text("gateway"), Text("dns"), Text("status"), Text("project_id"), Text("gateway_type"))
            .ShouldBe(("vpc-a", "10.9.0.0/24", "10.9.0.1", "8.8.8.8", "active", staging, "none"));
        (vpc.GetProperty("total_ips").GetInt32(), vpc.GetProperty("used_ips").GetInt32()).ShouldBe((256, 0));
        var id = Text("id");
        var updated = await host.PutAsync($"/vpcs/{id}", new { name = "vpc-b", description = "d" }, staging);
        updated.ShouldBe(HttpStatusCode.OK).Data.GetProperty("name").GetString().ShouldBe("vpc-b");
        updated.Data.TryGetProperty("description", out _).ShouldBeFalse("the schema has none");
        (await host.DeleteAsync($"/vpcs/{id}", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/vpcs/{id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("10.9.0.0", "cidr must match")]
    [InlineData("10.9.0.5/24", "must be the first of the block")]
    [InlineData("300.9.0.0/24", "is not a CIDR block")]
    [InlineData("10.0.0.0/15", "prefix from /16 to /28")]
    [InlineData("10.9.0.0/29", "prefix from /16 to /28")]
    [InlineData("8.8.8.0/24", "is not private")]
    [InlineData("10.8.0.128/25", "overlaps VPC taken")]
    public async Task VpcCreate_WithABlockThatCannotBe_IsRefused(string cidr, string message)
    {
        await CreateAsync("taken", "10.8.0.0/24");

        (await host.PostAsync("/vpcs", new { name = "x", cidr }, staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain(message);
    }

    [Fact]
    public async Task VpcName_OfAnotherVpcOfTheAccount_IsRefused()
    {
        await CreateAsync("taken", "10.8.0.0/24");
        var other = await CreateAsync("other", "10.9.0.0/24");

        (await host.PostAsync("/vpcs", new { name = "taken", cidr = "10.10.0.0/24" }, await host.ProjectAsync("production"))).ShouldBe(HttpStatusCode.Conflict);
        (await host.PutAsync($"/vpcs/{other}", new { name = "taken" }, staging)).ShouldBe(HttpStatusCode.Conflict);
        (await host.PutAsync($"/vpcs/{other}", new { name = "other" }, staging)).ShouldBe(HttpStatusCode.OK);
        (await host.PutAsync($"/vpcs/{other}", new { }, staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("At least one of");
    }

    [Theory]
    [InlineData("Docs", HttpStatusCode.OK)]
    [InlineData("OpenApi", HttpStatusCode.BadRequest)]
    public async Task Suggestions_WithoutTheHeader_FollowTheConfiguredRules(string rules, HttpStatusCode status)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));

        (await host.GetAsync("/vpcs/cidr-suggestions")).ShouldBe(status);
        (await host.GetAsync("/vpcs/cidr-suggestions", project: await host.ProjectAsync("staging"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Suggestions_OverlapNoVpcOfTheAccount_AndCanBeUsed()
    {
        await CreateAsync("a", "10.0.0.0/20");

        var body = (await host.GetAsync("/vpcs/cidr-suggestions", project: await host.ProjectAsync("production"))).ShouldBe(HttpStatusCode.OK).Body;

        body.GetProperty("suggested").GetString().ShouldBe("10.0.16.0/20");
        body.GetProperty("suggested_ips").GetInt32().ShouldBe(4096);
        body.GetProperty("existing_count").GetInt32().ShouldBe(1);
        body.GetProperty("alternatives").EnumerateArray().Select(row => row.GetProperty("size").GetString()).ShouldBe(["medium", "small", "large"]);
        await CreateAsync("b", body.GetProperty("suggested").GetString()!);
    }

    [Fact]
    public async Task Vm_AttachedToAVpc_HasALeaseAndKeepsTheVpcFromDeletion()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var vpc = await CreateAsync("vpc-a", "10.9.0.0/28");

        (await host.PostAsync($"/vms/{vm}/vpc", new { vpc_id = vpc, ip = "10.9.0.9" }, staging)).ShouldBe(HttpStatusCode.OK).Message.ShouldContain("10.9.0.9");

        var nic = (await NicsAsync(vm, "vpc")).Single(row => row.Ip == "10.9.0.9");
        var detail = (await host.GetAsync($"/vpcs/{vpc}")).ShouldBe(HttpStatusCode.OK).Data;
        (detail.GetProperty("ip_range_start").GetString(), detail.GetProperty("ip_range_end").GetString()).ShouldBe(("10.9.0.2", "10.9.0.14"));
        var lease = detail.GetProperty("leases").EnumerateArray().Single();
        (lease.GetProperty("ip").GetString(), lease.GetProperty("nic_id").GetInt32()).ShouldBe(("10.9.0.9", nic.Id));
        detail.GetProperty("vpc").GetProperty("used_ips").GetInt32().ShouldBe(1);
        (await host.DeleteAsync($"/vpcs/{vpc}", staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("still has 1 VMs");
        (await host.DeleteAsync($"/vms/{vm}/vpc/{nic.Id}", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/vpcs/{vpc}")).Data.GetProperty("leases").GetArrayLength().ShouldBe(0);
        (await host.DeleteAsync($"/vpcs/{vpc}", staging)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Vm_AttachedToAnUnsuitableVpc_IsRefused()
    {
        var (first, second) = (await host.CreateActiveVmAsync(staging, "a"), await host.CreateActiveVmAsync(staging, "b"));
        var vpc = await CreateAsync("vpc-a", "10.9.0.0/28");
        var made = await host.PostAsync("/vpcs", new { name = "p", cidr = "10.10.0.0/24" }, await host.ProjectAsync("production"));
        var production = made.Data.GetProperty("id").GetString();
        Task<EmulatorAnswer> Attach(string vm, object body) => host.PostAsync($"/vms/{vm}/vpc", body, staging);
        await Attach(first, new { vpc_id = vpc, ip = "10.9.0.9" });

        (await Attach(first, new { vpc_id = vpc })).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("already");
        (await Attach(second, new { vpc_id = vpc, ip = "10.9.0.9" })).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("leased already");
        foreach (var ip in (string[])["10.9.0.0", "10.9.0.1", "10.9.0.15", "10.9.1.2", "10.9.0", "x", "::1"])
        {
            (await Attach(second, new { vpc_id = vpc, ip })).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("10.9.0.2 to 10.9.0.14");
        }

        (await Attach(second, new { vpc_id = production })).ShouldBe(HttpStatusCode.NotFound);
        (await Attach(second, new { vpc_id = Guid.NewGuid() })).ShouldBe(HttpStatusCode.NotFound);
        (await Attach(second, new { })).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("vpc_id is required.");
        (await host.DeleteAsync($"/vms/{second}/vpc/77", staging)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Vpc_WithNoAddressLeft_TakesNoMoreVms()
    {
        // /28 has 13 addresses for VMs.
        var vpc = await CreateAsync("tiny", "10.9.0.0/28");
        for (var number = 0; number < 13; number++)
        {
            await host.CreateVmAsync(staging, $"vm-{number}", new { name = $"vm-{number}", template_id = Ubuntu, pricing_id = 3, vpc_id = vpc });
        }

        var refused = await host.PostAsync("/vms", new { name = "one-more", template_id = Ubuntu, pricing_id = 3, vpc_id = vpc }, staging);

        refused.ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("no free address left");
        (await host.GetAsync("/vms")).Total.ShouldBe(13);
        (await host.GetAsync("/ips")).Total.ShouldBe(13, "the refused VM's address went back");
    }

    [Fact]
    public async Task Vm_WithOneInterface_KeepsIt()
    {
        var inVpc = await host.CreateActiveVmAsync(staging, "a", new { name = "a", template_id = Ubuntu, pricing_id = 3, skip_public_ip = true });
        var inPublic = await host.CreateActiveVmAsync(staging, "b", new { name = "b", template_id = Ubuntu, pricing_id = 3, skip_vpc = true });

        (await host.DeleteAsync($"/vms/{inVpc}/vpc/0", staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("no network left");
        (await host.DeleteAsync($"/vms/{inPublic}/ip/0", staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("no network left");
        (await NicsAsync(inVpc)).Count.ShouldBe(1);
        (await host.DeleteAsync($"/vms/{inVpc}", staging)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Vpcs_OfKeysWithoutThePermission_AreNotChanged()
    {
        var vpc = await CreateAsync("vpc-a", "10.9.0.0/24");

        (await host.PostAsync("/vpcs", new { name = "x", cidr = "10.10.0.0/24" }, staging, EmulatorDemo.ViewerKey))
            .ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("vpc.create");
        (await host.DeleteAsync($"/vpcs/{vpc}", staging, key: EmulatorDemo.StagingOperatorKey))
            .ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("vpc.delete");
        (await host.PutAsync($"/vpcs/{vpc}", new { name = "y" }, await host.ProjectAsync("production"))).ShouldBe(HttpStatusCode.NotFound);
    }

    private const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";

    private async Task<string> CreateAsync(string name, string cidr) =>
        (await host.PostAsync("/vpcs", new { name, cidr }, staging)).ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString()!;

    private async Task<List<(int Id, string Ip)>> NicsAsync(string vm, string? type = null)
    {
        var nics = await host.GetAsync($"/vms/{vm}/networks" + (type is null ? "" : $"?type={type}"));
        return [.. nics.ShouldBe(HttpStatusCode.OK).Data.EnumerateArray()
            .Select(row => (row.GetProperty("nic_id").GetInt32(), row.GetProperty("ip").GetString()!))];
    }
}
