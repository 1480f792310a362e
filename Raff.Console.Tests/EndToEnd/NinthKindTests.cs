using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A ninth kind is one definition: it gets the menu, the page in both scopes, search, sort, filter, detail, export and a tile.</summary>
public sealed class NinthKindTests(Chromium chromium, NinthKindTests.World world) : IClassFixture<NinthKindTests.World>
{
    [Fact]
    public async Task NinthKind_GivenOneDefinition_AppearsWithAllOfAPage()
    {
        await using var profile = await chromium.ProfileAsync();
        var projects = await world.ProjectsAsync();
        world.Calls.Fault = context => AnswerAsync(context, projects["staging"], projects["production"]);
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/all");

        await tab.Page.Locator(".tile[data-kind=databases] p[data-total='2']").WaitForAsync();
        await tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Databases" }).ClickAsync();
        await tab.ShowsAsync("all");
        (await tab.FactsAsync()).RowProjects.Count.ShouldBe(2);

        await tab.GoAsync("/p/staging/databases");
        (await tab.FactsAsync()).RowProjects.ShouldBe([projects["staging"]]);
        await tab.GoAsync("/all/databases?q=orders&sort=-engine&engine=postgres");
        (await tab.Rows.CountAsync()).ShouldBe(1);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "orders" }).ClickAsync();
        await tab.Page.GetByTestId("resource-facts").WaitForAsync();

        // A bare link enters the resource's project, and a switch leads from its page to the list.
        await tab.Page.GotoAsync(new Uri(world.App.Address, "/databases/d1").ToString());
        await tab.Page.LiveAsync();
        await tab.Page.GetByTestId("resource-facts").WaitForAsync();
        await Assertions.Expect(tab.Page.GetByTestId("scope-switcher")).ToHaveAttributeAsync("data-scope", projects["staging"]);
        await tab.SwitchAsync("production", projects["production"]);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Uri(world.App.Address, "/p/production/databases").ToString());
        (await tab.FactsAsync()).RowProjects.ShouldBe([projects["production"]]);
        var csv = await tab.Page.APIRequest.GetAsync(new Uri(world.App.Address, "/all/databases/export.csv").ToString());
        (await csv.TextAsync()).ShouldContain("orders");

        await tab.Page.GotoAsync(new Uri(world.App.Address, "/p/staging").ToString());
        await tab.Page.LiveAsync();
        await Assertions.Expect(tab.Page.Locator("body")).ToContainTextAsync("$12.00");
        world.Calls.Fault = null;
    }

    private static async Task<bool> AnswerAsync(HttpContext context, string staging, string production)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith("/api/v1/databases", StringComparison.Ordinal))
        {
            return false;
        }

        object[] all = [Row("d1", "orders", "postgres", staging), Row("d2", "events", "mysql", production)];
        var project = context.Request.Headers["X-Project-ID"].ToString();
        var rows = project.Length == 0 ? all : project == staging ? all[..1] : all[1..];
        await context.Response.WriteAsync(path.EndsWith("/d1", StringComparison.Ordinal)
            ? JsonSerializer.Serialize(new { success = true, data = all[0] })
            : JsonSerializer.Serialize(new { success = true, data = rows, total = rows.Length }));
        return true;
    }

    private static object Row(string id, string name, string engine, string project) =>
        new { id, name, engine, project_id = project, created_at = "2026-01-01T00:00:00Z" };

    /// <summary>The program with one kind more.</summary>
    public sealed class World() : BrowserWorld(new Dictionary<string, string?>(), services => services.AddResourceKind(clock => ResourceKind.Of(
        new ResourceEndpoint<Database>("databases"),
        "databases",
        "Databases",
        "database",
        "Databases that somebody else keeps running.",
        database =>
        {
            database.Monthly((_, _) => 12);
            database.Text("name", "Name", row => row.Name, alwaysShown: true).Text("engine", "Engine", row => row.Engine).Age(clock).Id();
            database.Filter("engine", "Engine", row => row.Engine, "postgres", "mysql");
        })));

    /// <summary>The contract of the ninth kind.</summary>
    public sealed record Database : IResource
    {
        public required ResourceId Id { get; init; }

        public ProjectId? ProjectId { get; init; }

        public required string Name { get; init; }

        public required string Engine { get; init; }

        public DateTimeOffset? CreatedAt { get; init; }
    }
}
