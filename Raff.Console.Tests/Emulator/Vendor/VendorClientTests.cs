using System.Net;
using System.Text.Json;
using Raff.Console.Tests.Support;
using static Raff.Console.Tests.Emulator.Vendor.VendorTypes;

namespace Raff.Console.Tests.Emulator.Vendor;

/// <summary>The vendor's CLI, SDK and Terraform provider can make their calls and read every answer.</summary>
public sealed class VendorClientTests
{
    private const string Ubuntu = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d";

    [Fact]
    public async Task Members_OfEveryProjectAndTheAccount_HaveAValidAddress()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));

        foreach (var project in (await host.GetAsync("/projects?limit=200")).Ids)
        {
            (await host.GetAsync($"/projects/{project}/members?limit=200")).Read<Page<Member>>().Data.ShouldNotBeEmpty();
        }

        (await host.GetAsync("/members?limit=200")).Read<Page<Member>>().Data.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task MemberThatIsAKey_InEveryAnswer_HasAnAddressFromItsPrefix()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var (key, secret) = await host.CreateKeyAsync();
        var address = new VendorEmail($"{secret[..13]}@api-keys.invalid");
        var (viewer, billing) = (await host.RoleAsync("viewer"), await host.RoleAsync("billing"));

        var inProject = await host.PostAsync($"/projects/{staging}/members", new { api_key_id = key, role_id = viewer });
        var inAccount = await host.PostAsync("/members", new { api_key_id = key, role_id = billing });

        foreach (var (path, added) in (IEnumerable<(string, EmulatorAnswer)>)[($"/projects/{staging}/members", inProject), ("/members", inAccount)])
        {
            var member = added.ShouldBe(HttpStatusCode.Created).Read<Item<Member>>().Data;
            member.Email.ShouldBe(address);
            (await host.GetAsync($"{path}/{member.Id}")).Read<Item<Member>>().Data.Email.ShouldBe(address);
            (await host.PatchAsync($"{path}/{member.Id}", new { status = "suspended" })).Read<Item<Member>>().Data.ShouldBe(
                new(member.Id, address, MembershipStatus.Suspended));
            (await host.GetAsync(path)).Read<Page<Member>>().Data.ShouldContain(row => row.Email == address);
        }
    }

    [Theory]
    [InlineData("ipv4", "IPv4")]
    [InlineData("IPV6", "IPv6")]
    public async Task Ip_ReservedWithATypeInAnyCase_HasTheApisSpelling(string sent, string expected)
    {
        await using var host = new EmulatorHost();

        var reserved = await host.PostAsync("/ips/reserve", new { type = sent }, await host.ProjectAsync("staging"));

        reserved.ShouldBe(HttpStatusCode.Created).Read<Item<PublicIp>>().Data.Type.ShouldBe(expected);
    }

    [Fact]
    public async Task Ip_AttachedWithATypeInLowerCase_IsOfThatFamily()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        (await host.PostAsync($"/vms/{vm}/ip", new { type = "ipv6" }, staging)).ShouldBe(HttpStatusCode.OK);

        (await host.GetAsync($"/vms/{vm}/networks")).Read<Whole<Network>>().Data.Select(nic => nic.Type).ShouldBe(["public", "vpc", "ipv6"]);
        (await host.GetAsync("/ips", project: staging)).Read<Page<PublicIp>>().Data.Select(ip => ip.Type).ShouldBe(["IPv4", "IPv6"]);
    }

    [Fact]
    public async Task FirewallRules_InTheCaseOfTheRulesFile_AreAcceptedAndReturnedInUppercase()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        object[] rules =
        [
            new { rule_type = "inbound", protocol = "tcp", range = "80,443", ip = "", size = 0 },
            new { rule_type = "Outbound", protocol = "All" },
        ];

        var created = await host.PostAsync("/security-groups", new { name = "web", rules }, staging);
        var group = created.ShouldBe(HttpStatusCode.Created).Read<Item<SecurityGroup>>().Data;
        var updated = await host.PutAsync($"/security-groups/{group.Id}", new { rules }, staging);

        Rule[] expected = [new("TCP", "INBOUND") { Range = "80,443" }, new("ALL", "OUTBOUND")];
        group.Rules.ShouldBe(expected);
        updated.ShouldBe(HttpStatusCode.OK).Read<Item<SecurityGroup>>().Data.Rules.ShouldBe(expected);
    }

    [Fact]
    public async Task Volume_Of10To10000Gb_IsCreatedAndResized()
    {
        await using var host = new EmulatorHost(("Emulator:OperationSeconds", "0"));
        var staging = await host.ProjectAsync("staging");

        Task<EmulatorAnswer> Create(int size) => host.PostAsync("/volumes", new { name = "data", size, volume_type = "nvme" }, staging);

        (await Create(9)).ShouldRefuse(HttpStatusCode.BadRequest, "size must be 10 to 10000.");
        (await Create(10_001)).ShouldRefuse(HttpStatusCode.BadRequest, "size must be 10 to 10000.");
        (await Create(10_000)).ShouldBe(HttpStatusCode.Accepted).Read<Item<Volume>>().Data.Size.ShouldBe(10_000);
        var small = (await Create(10)).ShouldBe(HttpStatusCode.Accepted).Read<Item<Volume>>().Data;
        (await host.PatchAsync($"/volumes/{small.Id}", new { new_size = 10_000 }, staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/volumes/{small.Id}")).Read<Item<Volume>>().Data.Size.ShouldBe(10_000);
    }

    [Fact]
    public async Task Windows_InTheCatalog_IsItsOwnVmType()
    {
        await using var host = new EmulatorHost();

        async Task<IReadOnlyList<Template>> Templates(string query) =>
            (await host.GetAsync($"/public/templates{query}", key: null)).Read<Page<Template>>().Data;

        var all = await Templates("");
        (await Templates("?vm_type=windows")).ShouldBe(all.Where(template => template.IsWindows));
        (await Templates("?vm_type=premium")).ShouldBe(all.Where(template => !template.IsWindows));
        (await Templates("?vm_type=standard")).ShouldBe(all.Where(template => !template.IsWindows));
        var plans = (await host.GetAsync("/public/pricing/vm", key: null)).Read<Plans>().Items;
        (await host.GetAsync("/public/pricing/vm?type=windows", key: null)).Read<Plans>().Items.ShouldBe(plans.Where(plan => plan.VmType == VmType.Windows));
    }

    [Fact]
    public async Task Windows_OnAPlanOfItsType_IsCreated()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var plan = (await host.GetAsync("/public/pricing/vm?type=windows", key: null)).Read<Plans>().Items[0].Id;
        var windows = (await host.GetAsync("/public/templates?vm_type=windows", key: null)).Read<Page<Template>>().Data[0].Id.ToString();

        Task<EmulatorAnswer> Create(string template) =>
            host.PostAsync("/vms", new { name = "vm", template_id = template, pricing_id = plan, password = "GoodPass-123" }, staging);

        (await Create(windows)).ShouldBe(HttpStatusCode.Created);
        (await Create(Ubuntu)).ShouldRefuse(HttpStatusCode.BadRequest, $"Plan {plan} is for Windows templates only.");
    }

    [Fact]
    public async Task Schedules_OfTheDemo_HaveAStatusTheClientKnows()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));

        var schedules = (await host.GetAsync("/backup-schedules?limit=200")).Read<Page<Schedule>>().Data;

        schedules.Select(schedule => schedule.LastRunStatus).Distinct().ShouldBe([LastRunStatus.Succeeded, LastRunStatus.Failed], ignoreOrder: true);
    }

    [Fact]
    public async Task Schedule_DuringARun_ShowsTheTimeAndStatusOfThePreviousRun()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var schedule = await host.CreateScheduleAsync(staging, await host.CreateActiveVmAsync(staging));

        async Task<(DateTimeOffset?, LastRunStatus?)> LastRun()
        {
            var read = (await host.GetAsync($"/backup-schedules/{schedule}")).Read<Item<Schedule>>().Data;
            return (read.LastRunAt, read.LastRunStatus);
        }

        void GoTo(int day, int second) => host.Time.Advance(new DateTimeOffset(2026, 9, day, 8, 0, second, TimeSpan.Zero) - host.Time.GetUtcNow());

        GoTo(day: 2, second: 1);
        (await LastRun()).ShouldBe((null, null));
        GoTo(day: 2, second: 9);
        (await LastRun()).ShouldBe((new DateTimeOffset(2026, 9, 2, 8, 0, 0, TimeSpan.Zero), LastRunStatus.Succeeded));
        GoTo(day: 3, second: 1);
        (await LastRun()).ShouldBe((new DateTimeOffset(2026, 9, 2, 8, 0, 0, TimeSpan.Zero), LastRunStatus.Succeeded));
        GoTo(day: 3, second: 9);
        (await LastRun()).ShouldBe((new DateTimeOffset(2026, 9, 3, 8, 0, 0, TimeSpan.Zero), LastRunStatus.Succeeded));
    }

    [Fact]
    public async Task Schedule_WithAKeepCount_TakesAtMost100()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        Task<EmulatorAnswer> Create(int keep) =>
            host.PostAsync("/backup-schedules", new { vm_id = vm, type = "daily", time = "8am", keep_count = keep }, staging);

        (await Create(101)).ShouldRefuse(HttpStatusCode.BadRequest, "keep_count must be 2 to 100.");
        var schedule = (await Create(100)).ShouldBe(HttpStatusCode.Created).Read<Item<Schedule>>().Data;
        (await host.PatchAsync($"/backup-schedules/{schedule.Id}", new { keep_count = 101 }, staging))
            .ShouldRefuse(HttpStatusCode.BadRequest, "keep_count must be 2 to 100.");
    }

    [Fact]
    public async Task ConsolePolicy_WhenSet_AppearsInEveryAnswerAboutTheVm()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        async Task<bool> Required() => (await host.GetAsync($"/vms/{vm}")).Read<Item<Vm>>().Data.ConsoleRequireMfa;

        (await Required()).ShouldBeFalse();
        (await host.PatchAsync($"/vms/{vm}/console-policy", new { console_require_mfa = true }, staging)).ShouldBe(HttpStatusCode.OK)
            .Read<Done>().Success.ShouldBeTrue();
        (await Required()).ShouldBeTrue();
        (await host.GetAsync("/vms")).Read<Page<Vm>>().Data.ShouldHaveSingleItem().ConsoleRequireMfa.ShouldBeTrue();
        (await host.PatchAsync($"/vms/{vm}/console-policy", new { console_require_mfa = false }, staging)).ShouldBe(HttpStatusCode.OK);
        (await Required()).ShouldBeFalse();
    }

    [Fact]
    public async Task ConsolePolicy_WithoutProjectFieldOrVm_IsRefused()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        (await host.PatchAsync($"/vms/{vm}/console-policy", new { console_require_mfa = true }))
            .ShouldRefuse(HttpStatusCode.BadRequest, "X-Project-ID required");
        (await host.PatchAsync($"/vms/{vm}/console-policy", new { }, staging)).ShouldRefuse(HttpStatusCode.BadRequest, "console_require_mfa is required.");
        (await host.PatchAsync($"/vms/{Guid.NewGuid()}/console-policy", new { console_require_mfa = true }, staging)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PublicInterfaces_OfNewAndSeededVms_HaveNoNetworkName()
    {
        await using var host = new EmulatorHost(("Emulator:Seed", "demo"));
        var production = await host.ProjectAsync("production");
        var seeded = (await host.GetAsync("/vms?limit=200", project: production)).Read<Page<Vm>>().Data.Single(vm => vm.Name == "web-01").Id.ToString();
        var created = await host.CreateActiveVmAsync(production);
        await host.PostAsync($"/vms/{created}/ip", new { type = "IPv6" }, production);

        foreach (var vm in (string[])[seeded, created])
        {
            var nics = (await host.GetAsync($"/vms/{vm}/networks")).Read<Whole<Network>>().Data;
            nics.Where(nic => nic.Type != "vpc").Select(nic => (nic.Type, nic.NetworkName)).ShouldBe([("public", ""), ("ipv6", "")]);
            nics.Single(nic => nic.Type == "vpc").NetworkName.ShouldStartWith("vpc-");
        }
    }

    [Fact]
    public async Task Vm_UntilItIsActive_HasNoAddresses()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        static (string, string?, string?) Of(Vm vm) => (vm.Status, vm.PublicIpv4Address, vm.PrivateIpv4Address);

        var created = (await host.PostAsync("/vms", new { name = "web", template_id = Ubuntu, pricing_id = 3 }, staging)).Read<Item<Vm>>().Data;
        Of(created).ShouldBe(("initiating", null, null));
        foreach (var status in (string[])["provisioning", "booting"])
        {
            host.Time.AdvanceSeconds(3);
            Of((await host.GetAsync($"/vms/{created.Id}")).Read<Item<Vm>>().Data).ShouldBe((status, null, null));
        }

        host.Time.AdvanceSeconds(3);
        var active = (await host.GetAsync("/vms")).Read<Page<Vm>>().Data.ShouldHaveSingleItem();
        active.PublicIpv4Address.ShouldNotBeNullOrEmpty();
        active.PrivateIpv4Address.ShouldNotBeNullOrEmpty();

        await host.PostAsync($"/vms/{created.Id}/reboot", null, staging);
        Of((await host.GetAsync($"/vms/{created.Id}")).Read<Item<Vm>>().Data).ShouldBe(("booting", active.PublicIpv4Address, active.PrivateIpv4Address));
    }

    [Fact]
    public async Task Vm_ListedReadOrCreated_HasItsVersionAndAPrivateIpv6Field()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        var created = await host.PostAsync("/vms", new { name = "web", template_id = Ubuntu, pricing_id = 3 }, staging);
        var read = await host.GetAsync($"/vms/{created.Data.Text("id")}");
        var listed = await host.GetAsync("/vms");

        JsonElement[] rows = [created.Data, read.Data, listed.Data[0]];
        rows.ShouldAllBe(row => row.GetProperty("private_ipv6_address").ValueKind == JsonValueKind.Null);
        created.Read<Item<Vm>>().Data.Version.ShouldNotBeEmpty();
        listed.Read<Page<Vm>>().Data.ShouldHaveSingleItem().Version.ShouldBe(read.Read<Item<Vm>>().Data.Version);
    }

    [Fact]
    public async Task SshKey_Deleted_IsReturned()
    {
        await using var host = new EmulatorHost();
        var created = (await host.PostAsync("/ssh-keys", new { name = "laptop", public_key = SshKeyText.Ed25519() })).Read<Item<SshKey>>().Data;

        var deleted = await host.DeleteAsync($"/ssh-keys/{created.Id}");

        deleted.ShouldBe(HttpStatusCode.OK).Read<Item<SshKey>>().Data.ShouldBe(created);
        (await host.GetAsync($"/ssh-keys/{created.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }
}
