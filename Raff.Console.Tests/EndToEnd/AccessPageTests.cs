using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The access matrix in a real browser: what it shows, answers and exports, and what others than the owner get of it.</summary>
public sealed class AccessPageTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Owner_AsksFiltersExpandsAndExports()
    {
        var projects = await world.ProjectsAsync();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/account/access?scope=staging");
        world.Calls.Forget();
        var matrix = tab.Page.GetByTestId("access-matrix");
        var rows = tab.Page.GetByTestId("access-row");
        await Expect(tab.Page.GetByTestId("coverage"))
            .ToHaveAttributeAsync("data-answered", projects.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(matrix.GetByRole(AriaRole.Columnheader, new() { Name = "production" })).ToBeVisibleAsync();
        await Expect(rows.Filter(new() { HasText = "ada.owner@example.com" })).ToContainTextAsync("owner");

        // Who can delete VMs in production?
        await tab.Page.GetByLabel("Permission").SelectOptionAsync("vm.delete");
        await tab.Page.GetByLabel("Project", new() { Exact = true }).SelectOptionAsync(projects["production"]);
        await Expect(tab.Page.GetByTestId("answer"))
            .ToHaveTextAsync("3 people and 4 keys have vm.delete in production now. 1 person more would have it, but is suspended.");
        await Expect(rows).ToHaveCountAsync(8);
        await Expect(rows.Filter(new() { HasText = "Terraform" })).ToContainTextAsync("orphaned");
        await Expect(rows.Filter(new() { HasText = "luca.ops@example.com" })).ToContainTextAsync("suspended");
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("can=vm.delete.*scope=staging"));

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clear", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByTestId("answer")).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search people and keys" }).FillAsync("jonas");
        await Expect(rows).ToHaveCountAsync(1);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Projects", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Filter by Projects" }).GetByLabel("acme").CheckAsync();
        await Expect(matrix.GetByRole(AriaRole.Columnheader, new() { Name = "production" })).ToHaveCountAsync(0);
        await Expect(rows.First).ToContainTextAsync("Deployer");
        await tab.Page.Keyboard.PressAsync("Escape");
        await rows.First.GetByRole(AriaRole.Button, new() { Name = "jonas.dev@example.com" }).ClickAsync();
        var detail = tab.Page.GetByTestId("access-detail");
        await Expect(detail).ToContainTextAsync("account.projects.view");
        await Expect(detail.GetByRole(AriaRole.Heading, new() { Name = "Operator in production, staging" })).ToBeVisibleAsync();
        await Expect(detail).ToContainTextAsync("volume.attach");

        // The file holds everyone and every project, whatever the page shows.
        var download = await tab.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
            await tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "JSON" }).ClickAsync();
        });
        await using var stream = await download.CreateReadStreamAsync();
        var exported = (await JsonNode.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken))!;
        var lines = exported["rows"]!.AsArray();
        lines.Select(line => line!["id"]!.ToString()).Distinct().Count()
            .ShouldBe(int.Parse((await tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).Locator("small").InnerTextAsync())
                .Trim(), System.Globalization.CultureInfo.InvariantCulture));
        lines.Count(line => line!["name"]!.ToString() == "ada.owner@example.com").ShouldBe(projects.Count + 1);
        exported["coverage"]!.ToString().ShouldContain($"{projects.Count} projects answered");
        world.Calls.From(tab).ShouldAllBe(call => call.Project == null);
    }

    [Fact]
    public async Task Member_CannotReadKeysAndRoles_SeesPeopleAndTheGap()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("viewer", "/account/access");

        await Expect(tab.Page.GetByTestId("access-row").Filter(new() { HasText = "jonas.dev@example.com" })).ToContainTextAsync("Project Admin");
        await Expect(tab.Page.GetByTestId("access-missing").Filter(new() { HasText = "account.apikeys.view" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("access-missing").Filter(new() { HasText = "account.roles.view" })).ToBeVisibleAsync();
        await tab.Page.GetByLabel("Permission").SelectOptionAsync("vm.delete");
        await Expect(tab.Page.GetByTestId("answer")).ToContainTextAsync("the role couldn't be read");
    }

    [Fact]
    public async Task Billing_OpensPageOrDownloadByUrl_SeesOnlyARefusal()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("billing", "/account/access");
        await Expect(tab.Page.GetByTestId("page-error")).ToContainTextAsync("account.members.view");
        await Expect(tab.Page.GetByTestId("access-row")).ToHaveCountAsync(0);

        var answer = await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/account/access/export.csv").ToString());
        answer.Status.ShouldBe(502);
        (await answer.TextAsync()).ShouldContain("account.members.view");
    }

    [Fact]
    public async Task Matrix_WithAProjectThatRefuses_NamesItAndShowsTheRest()
    {
        var projects = await world.ProjectsAsync();
        world.Calls.Fault = async context =>
        {
            if (context.Request.Path.Value != $"/api/v1/projects/{projects["acme"]}/members")
            {
                return false;
            }

            context.Response.StatusCode = 403;
            await Microsoft.AspNetCore.Http.HttpResponseJsonExtensions.WriteAsJsonAsync(
                context.Response,
                new { error = "Forbidden", message = "permission denied" });
            return true;
        };
        try
        {
            await using var profile = await chromium.ProfileAsync();
            var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
            await tab.SignInAsync("admin", "/account/access");
            await Expect(tab.Page.GetByTestId("access-refused"))
                .ToContainTextAsync("The members of 1 of 6 projects could not be read: acme (permission denied)");
            await Expect(tab.Page.GetByTestId("coverage")).ToHaveAttributeAsync("data-answered", "5");
            await Expect(tab.Page.GetByTestId("access-row").Filter(new() { HasText = "tariq.ops@example.com" })).ToContainTextAsync("Project Admin");
        }
        finally
        {
            world.Calls.Fault = null;
        }
    }
}
