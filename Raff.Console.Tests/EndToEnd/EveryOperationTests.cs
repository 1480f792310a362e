using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>
/// The console uses every operation that the vendor's description lists. The calls are those that arrive at the API: reads come from the pages, opened one
/// after another in a real browser; changes of the account from their dialogs there; commands about resources from the runner, which is the only sender of a
/// page's commands (ArchitectureTests), fed with what the pages' own factories make. What a test asks the API for directly does not count. The list of the 115
/// is the vendor's; what each call is follows from the emulator's description.
/// </summary>
public sealed class EveryOperationTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static readonly string[] Kinds = ["vms", "volumes", "snapshots", "backups", "backup-schedules", "vpcs", "ips", "firewalls"];

    private static readonly string[] OwnPages =
    [
        "/all", "/all/costs", "/all/inventory", "/all/audit", "/account/projects", "/account/members", "/account/roles", "/account/api-keys",
        "/account/ssh-keys", "/account/access", "/settings",
    ];

    [Fact]
    public async Task Operations_OfTheApi_AreAllSentByTheConsole()
    {
        var operations = await ApiOperations.ReadAsync(world.App.Address);
        var project = (await world.ProjectsAsync())["staging"];
        var user = (await world.RowsAsync("members")).Single(row => $"{row["email"]}" == "nils.sales@example.com")["user_id"]!.ToString();
        var pages = await PagesAsync(project);
        world.Calls.Forget();

        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner");
        foreach (var page in pages)
        {
            await tab.Page.GotoAsync(new Uri(world.App.Address, page).ToString());
            await tab.Page.LiveAsync();
            await Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
            await Expect(tab.Page.Locator(".skeleton, [data-state=loading]")).ToHaveCountAsync(0);
        }

        await new AccountTour(tab).ChangeEverythingAsync(user);
        var calls = world.Calls.All.Concat(await CommandTour.SendEverythingAsync());

        var sent = calls.Select(operations.IdOf).ToHashSet(StringComparer.Ordinal);
        sent.Where(id => id.StartsWith("no operation", StringComparison.Ordinal)).ShouldBeEmpty();
        VendorOperations.May2026.Where(id => !sent.Contains(id)).ShouldBeEmpty("operations that nothing in the console uses");
    }

    /// <summary>The list, the form and one resource of each kind, its tabs, and the pages that are of no kind.</summary>
    private async Task<List<string>> PagesAsync(string project)
    {
        List<string> pages = [.. OwnPages];
        foreach (var kind in Kinds)
        {
            var row = (await world.RowsAsync(kind == "firewalls" ? "security-groups" : kind, project: project))[0]["id"]!.ToString();
            pages.AddRange([$"/p/staging/{kind}", $"/all/{kind}/new?project={project}", $"/{kind}/{row}"]);
            pages.AddRange(kind switch
            {
                "vms" => [$"/vms/{row}?tab=networks", $"/vms/{row}?tab=storage"],
                "vpcs" => [$"/vpcs/{row}?tab=addresses"],
                _ => Array.Empty<string>(),
            });
        }

        return pages;
    }
}
