using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The kinds besides VMs from their form to their deletion. A form is filled in by its address, as after a reload.</summary>
public sealed class KindPagesTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private const string Rules = "in tcp 22 from 10.0.0.0/8\nin tcp 443";

    [Theory]
    [InlineData("volumes", "volume.create", "volume.delete", "name=page-data&size=10")]
    [InlineData("vpcs", "vpc.create", "vpc.delete", "name=page-net&cidr=10.99.0.0/24")]
    [InlineData("ips", "ip.reserve", "ip.release", "type=IPv6")]
    [InlineData("firewalls", "firewall.create", "firewall.delete", "name=page-group&rules=" + Rules)]
    [InlineData("snapshots", "snapshot.create", "snapshot.delete", "name=page-copy&vm={vm}")]
    [InlineData("backups", "backup.create", null, "name=page-backup&vm={vm}")]
    [InlineData("backup-schedules", "schedule.create", "schedule.delete", "vm={vm}&type=weekly&day=Monday&time=04:30&keep=5")]
    public async Task Resource_OfEachKind_IsCreatedInItsProjectAndDeleted(string kind, string create, string? delete, string query)
    {
        var project = (await world.ProjectsAsync())["staging"];
        var vm = (await world.RowsAsync("vms", project: project)).First(vm => $"{vm["status"]}" == "active")["id"]!.ToString();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var form = string.Join('&', query.Replace("{vm}", vm, StringComparison.Ordinal).Split('&').Select(pair => pair.Split('=', 2))
            .Select(pair => $"{pair[0]}={Uri.EscapeDataString(pair[1])}"));
        await tab.SignInAsync("owner", $"/all/{kind}/new?project={project}&{form}");
        await Expect(tab.Page.GetByTestId("create-form")).ToHaveAttributeAsync("data-kind", kind);
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Request as curl" })).ToContainTextAsync($"X-Project-ID: {project}");
        await PageChecks.ShouldBeFineAsync(tab.Page, $"new {kind}");
        world.Calls.Forget();

        await tab.Page.Locator($"[data-testid=command][data-command='{create}']").ClickAsync();

        await Expect(tab.Page.GetByTestId("resource-facts")).ToHaveAttributeAsync("data-project-id", project);
        var sent = world.Calls.All.Where(call => call.Method != "GET" && call.Path.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();
        sent.ShouldHaveSingleItem().Project.ShouldBe(project);
        await PageChecks.ShouldBeFineAsync(tab.Page, $"{kind} page");
        foreach (var title in await tab.Page.Locator(".tabs").GetByRole(AriaRole.Link).AllInnerTextsAsync())
        {
            await tab.Page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
            await Expect(tab.Page.Locator(".tabs [aria-current=page]")).ToHaveTextAsync(title);
            await PageChecks.ShouldBeFineAsync(tab.Page, $"{kind} page, {title}");
        }

        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Terraform" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Request as Terraform" })).ToContainTextAsync($"project_id = \"{project}\"");
        if (delete is not null)
        {
            var name = await tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Actions" }).ClickAsync();
            await tab.Page.Locator($"[role=menuitem][data-command='{delete}']").ClickAsync();
            await Expect(tab.Page.GetByTestId("confirm-submit")).ToBeVisibleAsync();
            if (await tab.Page.GetByTestId("confirm-name").CountAsync() > 0)
            {
                await tab.Page.GetByTestId("confirm-name").FillAsync(name);
            }

            await tab.Page.GetByTestId("confirm-submit").ClickAsync();
            await Expect(tab.Page.GetByTestId("not-found")).ToContainTextAsync("no longer exists");
        }
    }
}
