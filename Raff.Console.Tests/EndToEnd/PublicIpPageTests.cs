using Microsoft.Playwright;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The page of a public IP says which VM and interface carry it, also where no row of a VM shows the address.</summary>
public sealed class PublicIpPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Vm_OfAFurtherAddress_IsFoundByItsInterface()
    {
        await using var engine = await EngineTab.OpenAsync(world.App, BrowserWorld.Key(1), "public-ip");
        var (client, cancel) = (engine.Client, TestContext.Current.CancellationToken);
        var project = await engine.ProjectAsync("staging");
        var vm = (await client.ListAsync(ResourceEndpoints.VirtualMachines, Scope.In(project), new PageRequest(0, 200), Lane.Interactive, cancel)).Answer().Rows
            .First(one => one.Status == "active" && !string.IsNullOrEmpty(one.PublicIpv4Address));
        var ip = (await client.ReserveIpAsync(project, new ReserveIp("IPv4", "us-east", null), cancel)).Answer();
        (await client.AttachIpAsync(project, vm.Id, AttachIp.Reserved(ip.Id), cancel)).Answer();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/ips/{ip.Id}?tab=vm");

        var holder = tab.Page.GetByTestId("ip-holder");
        await Expect(holder.GetByRole(AriaRole.Link, new() { Name = vm.Name })).ToBeVisibleAsync();
        await Expect(holder).ToContainTextAsync("default only");
        await Expect(holder.Locator("[data-command='vm.detach-ip']")).ToBeEnabledAsync();
        await PageChecks.ShouldBeFineAsync(tab.Page, "VM of a public IP");
    }

    [Fact]
    public async Task Vm_ForAFreeAddress_IsChosenOnItsPageAndGetsItOnce()
    {
        var project = (await world.ProjectsAsync())["staging"];
        var vm = await world.CreateVmAsync(project, "takes-address");
        var ip = await world.CreateAsync("ips/reserve", new { type = "IPv6", region = "us-east" }, project);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);

        // The list of VMs may be some seconds old; whoever misses a VM reads it again.
        await tab.SignInAsync("owner", "/p/staging/vms?q=takes-address");
        await tab.Page.GetByTestId("refresh").ClickAsync();
        await Expect(tab.Rows).ToHaveCountAsync(1);
        await tab.Page.GotoAsync(new Uri(world.App.Address, $"/ips/{ip}?scope=all&tab=vm").ToString());
        await tab.LiveAsync();
        world.Calls.Forget();
        var attach = tab.Page.Locator("[data-testid=command][data-command='vm.attach-ip']");
        await Expect(attach).ToHaveAttributeAsync("aria-disabled", "true");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "VM" }).SelectOptionAsync(vm);
        await PageChecks.ShouldBeFineAsync(tab.Page, "VM for a public IP");

        await attach.ClickAsync();
        await Expect(tab.Page.GetByTestId("confirm")).ToHaveAttributeAsync("data-project-id", project);
        await tab.Page.GetByTestId("confirm-submit").ClickAsync();

        await Expect(tab.Page.GetByTestId("ip-holder").GetByRole(AriaRole.Link, new() { Name = "takes-address" })).ToBeVisibleAsync();
        var change = world.Calls.All.Single(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal));
        (change.Path, change.Project).ShouldBe(($"/api/v1/vms/{vm}/ip", project));
    }
}
