using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>A VM's path through its states (docs/raff-api.md#vm-lifecycle); an operation takes 9 s, so a state takes 3.</summary>
public sealed class VmLifecycleTests
{
    [Fact]
    public async Task Vm_Created_BecomesActiveStepByStep()
    {
        await using var host = new EmulatorHost();
        var vm = await host.CreateVmAsync(await host.ProjectAsync("staging"));

        await ShouldPassAsync(host, vm, "initiating", "provisioning", "booting", "active");
        (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("active").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("stop", "finalizing", "passive")]
    [InlineData("reboot", "booting", "active")]
    public async Task Vm_Switched_GoesThroughTheStateBetween(string verb, string between, string settled)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        var done = await host.PostAsync($"/vms/{vm}/{verb}", null, staging);

        done.ShouldBe(HttpStatusCode.OK).Body.GetProperty("success").GetBoolean().ShouldBeTrue();
        await ShouldPassAsync(host, vm, between, settled);
    }

    [Fact]
    public async Task Vm_StoppedAndStarted_IsActiveAgain()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        await host.PostAsync($"/vms/{vm}/stop", null, staging);
        host.Time.AdvanceSeconds(3);

        await host.PostAsync($"/vms/{vm}/start", null, staging);

        await ShouldPassAsync(host, vm, "booting", "active");
    }

    [Theory]
    [InlineData("start", "VM vm-1 is active; it must be passive to be started.")]
    [InlineData("stop", null)]
    public async Task Action_InAStateThatDoesNotAllowIt_IsRefusedWith409(string verb, string? whileActive)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateVmAsync(staging);

        var whileInitiating = await host.PostAsync($"/vms/{vm}/{verb}", null, staging);
        host.Time.AdvanceSeconds(9);
        var whenActive = await host.PostAsync($"/vms/{vm}/{verb}", null, staging);

        whileInitiating.ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("is initiating; it must be");
        whenActive.ShouldBe(whileActive is null ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        if (whileActive is not null)
        {
            whenActive.Message.ShouldBe(whileActive);
        }
    }

    [Fact]
    public async Task Lifecycle_AfterARestart_Continues()
    {
        await using var host = new EmulatorHost();
        var vm = await host.CreateVmAsync(await host.ProjectAsync("staging"));
        host.Time.AdvanceSeconds(4);
        (await StatusAsync(host, vm)).ShouldBe("provisioning");

        await host.RestartAsync();
        (await StatusAsync(host, vm)).ShouldBe("provisioning");
        host.Time.AdvanceSeconds(2);
        (await StatusAsync(host, vm)).ShouldBe("booting");

        // What became due during the downtime has happened at its due time.
        host.Time.AdvanceSeconds(1000);
        await host.RestartAsync();
        var settled = (await host.GetAsync($"/vms/{vm}")).Data;
        settled.GetProperty("status").GetString().ShouldBe("active");
        (settled.GetProperty("updated_at").GetDateTimeOffset() - settled.GetProperty("created_at").GetDateTimeOffset()).ShouldBe(TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task Operations_WithZeroSeconds_SettleImmediately()
    {
        await using var host = new EmulatorHost(("Emulator:OperationSeconds", "0"));
        var staging = await host.ProjectAsync("staging");

        var vm = await host.CreateVmAsync(staging);
        (await StatusAsync(host, vm)).ShouldBe("active");
        await host.PostAsync($"/vms/{vm}/stop", null, staging);
        (await StatusAsync(host, vm)).ShouldBe("passive");
    }

    [Fact]
    public async Task List_ByStatus_FollowsTheLifecycle()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var first = await host.CreateActiveVmAsync(staging, "first");
        var second = await host.CreateVmAsync(staging, "second");

        (await host.GetAsync("/vms?status=active")).Ids.ShouldBe([first]);
        (await host.GetAsync("/vms?status=initiating", project: staging)).Ids.ShouldBe([second]);
        host.Time.AdvanceSeconds(9);
        (await host.GetAsync("/vms?status=active")).Total.ShouldBe(2);
        (await host.GetAsync("/vms?status=initiating")).Total.ShouldBe(0);
    }

    private static async Task ShouldPassAsync(EmulatorHost host, string vm, params IReadOnlyList<string> statuses)
    {
        var seen = new List<string> { await StatusAsync(host, vm) };
        foreach (var _ in statuses.Skip(1))
        {
            host.Time.AdvanceSeconds(2.9);
            (await StatusAsync(host, vm)).ShouldBe(seen[^1]);
            host.Time.AdvanceSeconds(0.1);
            seen.Add(await StatusAsync(host, vm));
        }

        seen.ShouldBe(statuses);
    }

    private static async Task<string> StatusAsync(EmulatorHost host, string vm) => (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("status").GetString()!;
}
