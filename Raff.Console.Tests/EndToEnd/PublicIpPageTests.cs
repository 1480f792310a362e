using Microsoft.Playwright;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The page of a public IP says which VM and interface carry it, also where no row of a VM shows the address.</summary>
[Collection(WithBrowser.Name)]
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
}
