using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Networks;

/// <summary>Operations 37, 39, 40, 47, 50 and 51: public IPs and the VMs that use them.</summary>
public sealed class PublicIpTests : IAsyncLifetime
{
    private readonly EmulatorHost host = new();
    private string staging = "";

    public async ValueTask InitializeAsync() => staging = await host.ProjectAsync("staging");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Reserve_WithoutABody_GivesAFreeIpv4()
    {
        var ip = (await host.PostAsync("/ips/reserve", null, staging)).ShouldBe(HttpStatusCode.Created).Data;

        (ip.GetProperty("type").GetString(), ip.GetProperty("status").GetString(), ip.GetProperty("reserved").GetBoolean(),
            ip.GetProperty("project_id").GetString())
            .ShouldBe(("IPv4", "free", true, staging));
        (await host.GetAsync("/ips?reserved=true&status=free")).Ids.ShouldBe([ip.GetProperty("id").GetString()!]);
    }

    [Fact]
    public async Task Reserve_OfAnUnknownType_IsRefused()
    {
        (await host.PostAsync("/ips/reserve", new { type = "IPv5", billing_period = "daily" }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("type must be IPv4 or IPv6. billing_period must be monthly, yearly or twenty_four_month.");
    }

    [Fact]
    public async Task Change_OfAReservedIp_AssignsAnotherAddressUnderTheSameId()
    {
        var ip = await ReserveAsync("IPv6");

        var changed = (await host.PostAsync($"/ips/{ip}/change", null, staging)).ShouldBe(HttpStatusCode.OK).Body;

        var (before, after) = (changed.GetProperty("old_ip"), changed.GetProperty("new_ip"));
        after.GetProperty("ip_address").GetString().ShouldNotBe(before.GetProperty("ip_address").GetString());
        (await host.GetAsync($"/ips/{ip}")).Data.GetProperty("ip_address").GetString().ShouldBe(after.GetProperty("ip_address").GetString());
    }

    [Fact]
    public async Task Release_OfAReservedIp_EndsIt()
    {
        var ip = await ReserveAsync();

        (await host.DeleteAsync($"/ips/{ip}/reserve", staging)).ShouldBe(HttpStatusCode.OK);

        (await host.GetAsync($"/ips/{ip}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/ips/{ip}/reserve", staging)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AttachedAndAutoAssignedIps_CannotBeReleasedOrChanged()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var automatic = (await host.GetAsync("/ips")).Ids.Single();
        var reserved = await ReserveAsync("IPv6");
        await AttachAsync(vm, new { ip_id = reserved });

        (await host.DeleteAsync($"/ips/{automatic}/reserve", staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("is not reserved");
        (await host.PostAsync($"/ips/{automatic}/change", null, staging)).ShouldBe(HttpStatusCode.Conflict);
        (await host.DeleteAsync($"/ips/{reserved}/reserve", staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("detach it before");
        (await host.PostAsync($"/ips/{reserved}/change", null, staging)).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task ReservedIp_AttachedAndDetached_GoesInUseAndFreeAgain()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var ip = await ReserveAsync("IPv6");

        var attached = await host.PostAsync($"/vms/{vm}/ip", new { ip_id = ip }, staging);

        var data = attached.ShouldBe(HttpStatusCode.OK).Data;
        data.GetProperty("vm_id").GetString().ShouldBe(vm);
        (await StatusAsync(ip)).ShouldBe("in-use");
        (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("public_ipv6_address").GetString().ShouldBe(data.GetProperty("ip_address").GetString());
        (await host.DeleteAsync($"/vms/{vm}/ip/{data.GetProperty("nic_id").GetInt32()}", staging))
            .ShouldBe(HttpStatusCode.OK).Message.ShouldContain("stays reserved");
        (await StatusAsync(ip)).ShouldBe("free");
        (await host.GetAsync($"/vms/{vm}")).Data.TryGetProperty("public_ipv6_address", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task AutoAssignedIp_Detached_GoesBackToThePool()
    {
        var vm = await host.CreateActiveVmAsync(staging);

        (await host.DeleteAsync($"/vms/{vm}/ip/0", staging)).ShouldBe(HttpStatusCode.OK).Message.ShouldContain("back to the pool");

        (await host.GetAsync("/ips")).Total.ShouldBe(0);
        (await host.PostAsync($"/vms/{vm}/ip", new { }, staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("/ips?reserved=false")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Ipv4Addresses_AttachUpToFourById_AndByTypeOnlyTheFirst()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        (await host.PostAsync($"/vms/{vm}/ip", new { type = "IPv4" }, staging))
            .ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("has a public IPv4 already");
        for (var number = 2; number <= 4; number++)
        {
            await AttachAsync(vm, new { ip_id = await ReserveAsync() });
        }

        (await host.PostAsync($"/vms/{vm}/ip", new { ip_id = await ReserveAsync() }, staging))
            .ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("4 public IPv4");
        await AttachAsync(vm, new { type = "IPv6" });
        (await host.PostAsync($"/vms/{vm}/ip", new { ip_id = await ReserveAsync("IPv6") }, staging))
            .ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("1 public IPv6");
        (await NicsAsync(vm, "public")).Count.ShouldBe(4);
        (await NicsAsync(vm, "ipv6")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task PrimaryIpv4_Detached_PromotesTheLowestNumberedRemaining()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var second = await AttachAsync(vm, new { ip_id = await ReserveAsync() });
        var third = await AttachAsync(vm, new { ip_id = await ReserveAsync() });
        (await NicsAsync(vm, "public")).Select(nic => nic.Primary).ShouldBe([true, false, false]);

        (await host.DeleteAsync($"/vms/{vm}/ip/0", staging)).ShouldBe(HttpStatusCode.OK);

        (await NicsAsync(vm, "public")).Select(nic => (nic.Id, nic.Primary)).ShouldBe([(second.Nic, true), (third.Nic, false)]);
        (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("public_ipv4_address").GetString().ShouldBe(second.Address);
    }

    [Fact]
    public async Task Ip_OfAnotherVmOrProjectOrUnknown_CannotBeAttached()
    {
        var (first, second) = (await host.CreateActiveVmAsync(staging, "a"), await host.CreateActiveVmAsync(staging, "b"));
        var taken = await ReserveAsync();
        await AttachAsync(first, new { ip_id = taken });
        var automatic = (await host.GetAsync("/ips?reserved=false")).Ids[0];
        var production = (await host.PostAsync("/ips/reserve", null, await host.ProjectAsync("production"))).Data.GetProperty("id").GetString();

        (await host.PostAsync($"/vms/{second}/ip", new { ip_id = taken }, staging))
            .ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("attached to a VM already");
        (await host.PostAsync($"/vms/{second}/ip", new { ip_id = automatic }, staging))
            .ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("is not reserved");
        (await host.PostAsync($"/vms/{second}/ip", new { ip_id = production }, staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.PostAsync($"/vms/{second}/ip", new { ip_id = Guid.NewGuid() }, staging)).ShouldBe(HttpStatusCode.NotFound);
        // Interface 1 is in a VPC.
        (await host.DeleteAsync($"/vms/{second}/ip/1", staging)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ReservedIp_OfADeletedVm_RemainsAndIsFree()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var ip = await ReserveAsync();
        await AttachAsync(vm, new { ip_id = ip });

        await host.DeleteAsync($"/vms/{vm}", staging);

        (await host.GetAsync("/ips")).Ids.ShouldBe([ip]);
        (await StatusAsync(ip)).ShouldBe("free");
    }

    [Fact]
    public async Task OneReservedIp_AttachedFromTenClientsAtOnce_GoesToOneVm()
    {
        var vms = new List<string>();
        for (var number = 0; number < 10; number++)
        {
            var body = new { name = $"vm-{number}", template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", pricing_id = 3, skip_public_ip = true };
            vms.Add(await host.CreateVmAsync(staging, body: body));
        }

        host.Time.AdvanceSeconds(9);
        var ip = await ReserveAsync();

        var answers = await Task.WhenAll(vms.Select(vm => host.PostAsync($"/vms/{vm}/ip", new { ip_id = ip }, staging)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(9);
    }

    [Theory]
    [InlineData("LowBalance", HttpStatusCode.PaymentRequired)]
    [InlineData("PaymentFailed", HttpStatusCode.Forbidden)]
    public async Task Ips_OfAnAccountThatCannotPay_AreRefused(string billing, HttpStatusCode status)
    {
        await using var host = new EmulatorHost(("Emulator:Billing", billing));

        (await host.PostAsync("/ips/reserve", null, await host.ProjectAsync("staging"))).ShouldBe(status);
    }

    [Fact]
    public async Task Operator_ReservesAndAttaches_ButReleasesNothing()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var ip = (await host.PostAsync("/ips/reserve", new { type = "IPv6" }, staging, EmulatorDemo.StagingOperatorKey))
            .ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString();

        (await host.PostAsync($"/vms/{vm}/ip", new { ip_id = ip }, staging, EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync($"/ips/{ip}/reserve", staging, key: EmulatorDemo.StagingOperatorKey))
            .ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("ip.release");
        (await host.PostAsync("/ips/reserve", null, staging, EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> ReserveAsync(string type = "IPv4") =>
        (await host.PostAsync("/ips/reserve", new { type }, staging)).ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString()!;

    private async Task<(int Nic, string Address)> AttachAsync(string vm, object body)
    {
        var data = (await host.PostAsync($"/vms/{vm}/ip", body, staging)).ShouldBe(HttpStatusCode.OK).Data;
        return (data.GetProperty("nic_id").GetInt32(), data.GetProperty("ip_address").GetString()!);
    }

    private async Task<string> StatusAsync(string ip) => (await host.GetAsync($"/ips/{ip}")).Data.GetProperty("status").GetString()!;

    private async Task<List<(int Id, bool Primary)>> NicsAsync(string vm, string type)
    {
        var nics = await host.GetAsync($"/vms/{vm}/networks?type={type}");
        return [.. nics.ShouldBe(HttpStatusCode.OK).Data.EnumerateArray()
            .Select(row => (row.GetProperty("nic_id").GetInt32(), row.GetProperty("is_primary").GetBoolean()))];
    }
}
