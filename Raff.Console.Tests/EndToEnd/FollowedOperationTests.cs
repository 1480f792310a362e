using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raff.Console.Operations;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Operations that outlive the page or the process that sent them, in a real browser.</summary>
public sealed class FollowedOperationTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Operation_LeftUnsettledByAnEarlierProcess_EndsAsTheApiShows()
    {
        await using var engine = await EngineTab.OpenAsync(world.App, BrowserWorld.Key(1), "earlier");
        var vm = await engine.CreateVmAsync(await engine.ProjectAsync("staging"), "left-behind");
        await engine.RunToEndAsync(VmCommands.Stop(vm));
        var left = engine.Runner.Draft(VmCommands.Stop(vm), engine.Runner.NewId()) with { State = OperationState.Sent, StatusBefore = "active" };
        (await engine.EarlierJournal().BeginAsync(left)).ShouldBeOfType<JournalBegin.Begun>();

        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all");
        await tab.Page.GetByTestId("activity-button").ClickAsync();

        var entry = tab.Page.Locator($"[data-operation='{left.Id}']");
        await Expect(entry).ToHaveAttributeAsync("data-state", "succeeded");
        await Expect(entry).ToContainTextAsync("left-behind");
    }

    [Fact]
    public async Task Stop_StartedAgainFromTheDrawer_EndsInAToastThatOpensTheVm()
    {
        await using var engine = await EngineTab.OpenAsync(world.App, BrowserWorld.Key(1), "stopping");
        var vm = await engine.CreateVmAsync(await engine.ProjectAsync("staging"), "start-again");
        await engine.RunToEndAsync(VmCommands.Stop(vm));
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all");
        await tab.Page.GetByTestId("activity-button").ClickAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Start again: start-again" }).ClickAsync();

        var entry = tab.Page.Locator("[data-testid=activity-drawer] [data-command='vm.start'][data-testid=operation]");
        await Expect(entry).ToHaveAttributeAsync("data-state", "succeeded");
        var toast = tab.Page.GetByTestId("toast").Filter(new() { HasText = "start-again was started." });
        await Expect(toast).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await toast.GetByRole(AriaRole.Link, new() { Name = "Open" }).ClickAsync();
        await tab.Page.ArrivesAtAsync(new Regex($"/vms/{vm.Id.Value}\\?scope=all$"));
        world.Calls.All.Count(call => call.Method == "POST" && call.Path.EndsWith("/start", StringComparison.Ordinal)).ShouldBe(1);
    }
}
