using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.Networks;

/// <summary>Operations 37, 39, 40, 47, 50 and 51: public IPs and the VMs that hold them.</summary>
public sealed class PublicIpTests : IAsyncLifetime
{
    private readonly EmulatorHost _host = new();
    private string _staging = "";

    public async ValueTask InitializeAsync() => _staging = await _host.ProjectAsync("staging");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Reserve_WithoutABody_GivesAFreeIpv4()
    {
        var ip = (await _host.PostAsync("/ips/reserve", null, _staging)).ShouldBe(HttpStatusCode.Created).Data;

        (ip.GetProperty("type").GetString(), ip.GetProperty("status").GetString(), ip.GetProperty("reserved").GetBoolean(), ip.GetProperty("project_id").GetString())
            .ShouldBe(("IPv4", "free", true, _staging));
        (await _host.GetAsync("/ips?reserved=true&status=free")).Ids.ShouldBe([ip.GetProperty("id").GetString()!]);
    }

    [Fact]
    public async Task Reserve_OfAnUnknownType_IsRefused()
    {
        (await _host.PostAsync("/ips/reserve", new { type = "IPv5", billing_period = "daily" }, _staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("type must be IPv4 or IPv6. billing_period must be monthly, yearly or twenty_four_month.");
    }

    [Fact]
    public async Task Change_OfAReservedIp_GivesAnotherAddressUnderTheSameId()
    {
        var ip = await ReserveAsync("IPv6");

        var changed = (await _host.PostAsync($"/ips/{ip}/change", null, _staging)).ShouldBe(HttpStatusCode.OK).Body;

        var (before, after) = (changed.GetProperty("old_ip"), changed.GetProperty("new_ip"));
        after.GetProperty("ip_address").GetString().ShouldNotBe(before.GetProperty("ip_address").GetString());
        (await _host.GetAsync($"/ips/{ip}")).Data.GetProperty("ip_address").GetString().ShouldBe(after.GetProperty("ip_address").GetString());
    }

    [Fact]
    public async Task Release_OfAReservedIp_EndsIt()
    {
        var ip = await ReserveAsync();

        (await _host.DeleteAsync($"/ips/{ip}/reserve", _staging)).ShouldBe(HttpStatusCode.OK);

        (await _host.GetAsync($"/ips/{ip}")).ShouldBe(HttpStatusCode.NotFound);
        (await _host.DeleteAsync($"/ips/{ip}/reserve", _staging)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AttachedAndAutoAssignedIps_AreNeitherReleasedNorChanged()
    {
        var vm = await _host.CreateActiveVmAsync(_staging);
        var automatic = (await _host.GetAsync("/ips")).Ids.Single();
        var reserved = await ReserveAsync("IPv6");
        await AttachAsync(vm, new { ip_id = reserved });

        (await _host.DeleteAsync($"/ips/{automatic}/reserve", _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("is not reserved");
        (await _host.PostAsync($"/ips/{automatic}/change", null, _staging)).ShouldBe(HttpStatusCode.Conflict);
        (await _host.DeleteAsync($"/ips/{reserved}/reserve", _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("detach it before");
        (await _host.PostAsync($"/ips/{reserved}/change", null, _staging)).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task ReservedIp_AttachedAndDetached_GoesInUseAndFreeAgain()
    {
        var vm = await _host.CreateActiveVmAsync(_staging);
        var ip = await ReserveAsync("IPv6");

        var attached = await _host.PostAsync($"/vms/{vm}/ip", new { ip_id = ip }, _staging);

        var data = attached.ShouldBe(HttpStatusCode.OK).Data;
        data.GetProperty("vm_id").GetString().ShouldBe(vm);
        (await StatusAsync(ip)).ShouldBe("in-use");
        (await _host.GetAsync($"/vms/{vm}")).Data.GetProperty("public_ipv6_address").GetString().ShouldBe(data.GetProperty("ip_address").GetString());
        (await _host.DeleteAsync($"/vms/{vm}/ip/{data.GetProperty("nic_id").GetInt32()}", _staging)).ShouldBe(HttpStatusCode.OK).Message.ShouldContain("stays reserved");
        (await StatusAsync(ip)).ShouldBe("free");
        (await _host.GetAsync($"/vms/{vm}")).Data.TryGetProperty("public_ipv6_address", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task AutoAssignedIp_Detached_GoesBackToThePool()
    {
        var vm = await _host.CreateActiveVmAsync(_staging);

        (await _host.DeleteAsync($"/vms/{vm}/ip/0", _staging)).ShouldBe(HttpStatusCode.OK).Message.ShouldContain("back to the pool");

        (await _host.GetAsync("/ips")).Total.ShouldBe(0);
        (await _host.PostAsync($"/vms/{vm}/ip", new { }, _staging)).ShouldBe(HttpStatusCode.OK);
        (await _host.GetAsync("/ips?reserved=false")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Ipv4s_UpToFourById_AndByTypeOnlyTheFirst()
    {
        var vm = await _host.CreateActiveVmAsync(_staging);
        (await _host.PostAsync($"/vms/{vm}/ip", new { type = "IPv4" }, _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("has a public IPv4 already");
        for (var number = 2; number <= 4; number++)
        {
            await AttachAsync(vm, new { ip_id = await ReserveAsync() });
        }

        (await _host.PostAsync($"/vms/{vm}/ip", new { ip_id = await ReserveAsync() }, _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("4 public IPv4");
        await AttachAsync(vm, new { type = "IPv6" });
        (await _host.PostAsync($"/vms/{vm}/ip", new { ip_id = await ReserveAsync("IPv6") }, _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("1 public IPv6");
        (await NicsAsync(vm, "public")).Count.ShouldBe(4);
        (await NicsAsync(vm, "ipv6")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task PrimaryIpv4_Detached_PromotesTheLowestNumberedRemaining()
    {
        var vm = await _host.CreateActiveVmAsync(_staging);
        var second = await AttachAsync(vm, new { ip_id = await ReserveAsync() });
        var third = await AttachAsync(vm, new { ip_id = await ReserveAsync() });
        (await NicsAsync(vm, "public")).Select(nic => nic.Primary).ShouldBe([true, false, false]);

        (await _host.DeleteAsync($"/vms/{vm}/ip/0", _staging)).ShouldBe(HttpStatusCode.OK);

        (await NicsAsync(vm, "public")).Select(nic => (nic.Id, nic.Primary)).ShouldBe([(second.Nic, true), (third.Nic, false)]);
        (await _host.GetAsync($"/vms/{vm}")).Data.GetProperty("public_ipv4_address").GetString().ShouldBe(second.Address);
    }

    [Fact]
    public async Task Ip_OfAnotherVmOrProjectOrNone_IsNotAttached()
    {
        var (first, second) = (await _host.CreateActiveVmAsync(_staging, "a"), await _host.CreateActiveVmAsync(_staging, "b"));
        var taken = await ReserveAsync();
        await AttachAsync(first, new { ip_id = taken });
        var automatic = (await _host.GetAsync("/ips?reserved=false")).Ids[0];
        var production = (await _host.PostAsync("/ips/reserve", null, await _host.ProjectAsync("production"))).Data.GetProperty("id").GetString();

        (await _host.PostAsync($"/vms/{second}/ip", new { ip_id = taken }, _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("attached to a VM already");
        (await _host.PostAsync($"/vms/{second}/ip", new { ip_id = automatic }, _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("is not reserved");
        (await _host.PostAsync($"/vms/{second}/ip", new { ip_id = production }, _staging)).ShouldBe(HttpStatusCode.NotFound);
        (await _host.PostAsync($"/vms/{second}/ip", new { ip_id = Guid.NewGuid() }, _staging)).ShouldBe(HttpStatusCode.NotFound);
        // Interface 1 is in a VPC.
        (await _host.DeleteAsync($"/vms/{second}/ip/1", _staging)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ReservedIp_OfADeletedVm_StaysAndIsFree()
    {
        var vm = await _host.CreateActiveVmAsync(_staging);
        var ip = await ReserveAsync();
        await AttachAsync(vm, new { ip_id = ip });

        await _host.DeleteAsync($"/vms/{vm}", _staging);

        (await _host.GetAsync("/ips")).Ids.ShouldBe([ip]);
        (await StatusAsync(ip)).ShouldBe("free");
    }

    [Fact]
    public async Task OneReservedIp_AttachedFromTenClientsAtOnce_GoesToOneVm()
    {
        var vms = new List<string>();
        for (var number = 0; number < 10; number++)
        {
            vms.Add(await _host.CreateVmAsync(_staging, $"vm-{number}", new { name = $"vm-{number}", template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", pricing_id = 3, skip_public_ip = true }));
        }
        _host.Time.AdvanceSeconds(9);
        var ip = await ReserveAsync();

        var answers = await Task.WhenAll(vms.Select(vm => _host.PostAsync($"/vms/{vm}/ip", new { ip_id = ip }, _staging)));

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
        var vm = await _host.CreateActiveVmAsync(_staging);
        var ip = (await _host.PostAsync("/ips/reserve", new { type = "IPv6" }, _staging, EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString();

        (await _host.PostAsync($"/vms/{vm}/ip", new { ip_id = ip }, _staging, EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.OK);
        (await _host.DeleteAsync($"/ips/{ip}/reserve", _staging, key: EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("ip.release");
        (await _host.PostAsync("/ips/reserve", null, _staging, EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> ReserveAsync(string type = "IPv4") =>
        (await _host.PostAsync("/ips/reserve", new { type }, _staging)).ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString()!;

    private async Task<(int Nic, string Address)> AttachAsync(string vm, object body)
    {
        var data = (await _host.PostAsync($"/vms/{vm}/ip", body, _staging)).ShouldBe(HttpStatusCode.OK).Data;
        return (data.GetProperty("nic_id").GetInt32(), data.GetProperty("ip_address").GetString()!);
    }

    private async Task<string> StatusAsync(string ip) => (await _host.GetAsync($"/ips/{ip}")).Data.GetProperty("status").GetString()!;

    private async Task<List<(int Id, bool Primary)>> NicsAsync(string vm, string type)
    {
        var nics = await _host.GetAsync($"/vms/{vm}/networks?type={type}");
        return [.. nics.ShouldBe(HttpStatusCode.OK).Data.EnumerateArray().Select((JsonElement row) => (row.GetProperty("nic_id").GetInt32(), row.GetProperty("is_primary").GetBoolean()))];
    }
}
