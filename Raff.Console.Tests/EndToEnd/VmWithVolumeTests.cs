using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A VM with an attached volume is deleted in a real browser: what happens to the volume is chosen, and happens.</summary>
public sealed class VmWithVolumeTests(Chromium chromium)
{
    [Theory]
    [InlineData("keep", "available")]
    [InlineData("delete", null)]
    public async Task Delete_OfAVmWithAVolume_DoesWithItWhatWasChosen(string choice, string? left)
    {
        // A console of its own: the lists of another test would not have the volume yet.
        using var world = new BrowserWorld();
        var project = (await world.ProjectsAsync())["staging"];
        var vm = await world.CreateVmAsync(project, $"with-volume-{choice}");
        var volume = await world.CreateAsync("volumes", new { name = $"volume-{choice}", size = 10, volume_type = "nvme", vm_id = vm }, project);
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", $"/vms/{vm}?scope=all&tab=storage");
        var page = tab.Page;
        await Expect(tab.Rows.Filter(new() { HasText = $"volume-{choice}" })).ToContainTextAsync("attached");
        world.Calls.Forget();

        // By the keyboard alone; the volume is named before it is lost.
        await page.GetByTestId("commands").PressAsync("Enter");
        await page.Locator(".row-menu [data-command='vm.delete']").PressAsync("Enter");
        var form = page.GetByTestId("confirm");
        var fate = form.GetByLabel($"1 volume: volume-{choice}");
        await Expect(fate).ToHaveValueAsync("keep");
        await PageChecks.ShouldBeFineAsync(page, "deletion of a VM with a volume");
        await fate.SelectOptionAsync(choice);
        await form.GetByTestId("confirm-name").FillAsync($"with-volume-{choice}");
        await page.GetByTestId("confirm-submit").PressAsync("Enter");

        await Expect(page.GetByTestId("not-found")).ToContainTextAsync($"with-volume-{choice} no longer exists.");
        var change = world.Calls.All.Single(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal));
        (change.Method, change.Path, change.Project).ShouldBe(("DELETE", $"/api/v1/vms/{vm}", project));

        // The list of volumes shows it too: the volume that was kept is free, the other is gone.
        await tab.GoAsync($"/p/staging/volumes?q=volume-{choice}");
        var row = page.Locator($"[data-testid=resource-row][data-id='{volume}']");
        if (left is null)
        {
            await Expect(row).ToHaveCountAsync(0);
        }
        else
        {
            await Expect(row).ToContainTextAsync(left);
        }
    }
}
