using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A role that is edited while someone with it is signed in: the API follows at the next call, the console without signing in again.</summary>
public sealed class EditedRoleTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static readonly string[] Seeing = ["account.apikeys.view", "account.roles.view", "account.projects.view"];
    private static readonly string[] Founding = [.. Seeing, "account.projects.create"];

    [Fact]
    public async Task Permission_RemovedFromTheRole_IsRefusedAtTheNextCallAndThenKnown()
    {
        await using var profile = await chromium.ProfileAsync();
        var (tab, role) = await SignInAsync(profile, "Founder", Founding);
        var create = tab.Page.GetByRole(AriaRole.Button, new() { Name = "New project" });
        await Expect(create).ToBeEnabledAsync();
        await create.ClickAsync();
        var creating = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "New project" });
        await creating.GetByLabel("Name").FillAsync("too late");

        await SendAsync(HttpMethod.Patch, $"roles/{role}", new { permissions = Seeing });
        await creating.GetByLabel("Name").PressAsync("Enter");

        await Expect(creating.GetByRole(AriaRole.Alert)).ToContainTextAsync("account.projects.create");
        await Expect(creating.GetByLabel("Name")).ToHaveValueAsync("too late");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(create).ToBeDisabledAsync();
        await Expect(tab.Page.GetByText("Your account role Founder lacks account.projects.create.")).ToHaveCountAsync(1);
        (await world.ProjectsAsync()).Keys.ShouldNotContain("too-late");
    }

    [Fact]
    public async Task Permission_AddedToTheRole_IsOfferedInTheOpenTabAfterTheChange()
    {
        await using var profile = await chromium.ProfileAsync();
        var (tab, role) = await SignInAsync(profile, "Guest", Seeing);
        var create = tab.Page.GetByRole(AriaRole.Button, new() { Name = "New project" });
        await Expect(create).ToBeDisabledAsync();

        await SendAsync(HttpMethod.Patch, $"roles/{role}", new { permissions = Founding });
        world.App.Services.GetRequiredService<IdentityNews>().AnnounceAll();

        await Expect(create).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Permission_RemovedInTheConsole_IsGoneFromTheOtherTabAndTheNextCall()
    {
        await using var others = await chromium.ProfileAsync();
        var (other, role) = await SignInAsync(others, "Rolemaker", [.. Seeing, "account.roles.create"]);
        await other.GoAsync("/account/roles");
        var create = other.Page.GetByRole(AriaRole.Button, new() { Name = "New role" });
        await Expect(create).ToBeEnabledAsync();

        await using var owners = await chromium.ProfileAsync();
        var owner = await ConsoleTab.OpenAsync(owners, world.App.Address);
        await owner.SignInAsync("owner", "/account/roles");
        await owner.SettledAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Actions for Rolemaker" }).ClickAsync();
        await owner.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Edit…" }).ClickAsync();
        var editing = owner.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit the role Rolemaker" });
        await Expect(editing.GetByTestId("role-affected").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await editing.GetByRole(AriaRole.Checkbox, new() { Name = "account.roles.create" }).UncheckAsync();
        await editing.GetByRole(AriaRole.Button, new() { Name = "Save role" }).ClickAsync();
        await Expect(editing).ToBeHiddenAsync();

        await Expect(create).ToBeDisabledAsync();
        await Expect(other.Page.GetByText("Your account role Rolemaker lacks account.roles.create.")).ToHaveCountAsync(1);
        (await world.GetAsync($"roles/{role}"))["data"]!["permissions"]!.AsArray().Select(one => one!.GetValue<string>()).ShouldBe(Seeing, ignoreOrder: true);
    }

    private async Task<(ConsoleTab Tab, string Role)> SignInAsync(IBrowserContext profile, string name, string[] permissions)
    {
        var role = (await SendAsync(
            HttpMethod.Post,
            "roles",
            new { name, slug = name.ToLowerInvariant(), scope = "account", permissions }))["id"]!.GetValue<string>();
        var key = await SendAsync(HttpMethod.Post, "api-keys", new { name, role_id = role });
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.Page.GotoAsync(new Uri(world.App.Address, "/sign-in?returnUrl=%2Faccount%2Fprojects").ToString());
        await tab.Page.GetByTestId("sign-in-key").FillAsync(Secret(key));
        await tab.Page.GetByTestId("sign-in-submit").ClickAsync();
        await tab.SettledAsync();
        return (tab, role);
    }

    private static string Secret(JsonNode key) => (key["key"] ?? key["api_key"] ?? key["secret"])!.GetValue<string>();

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object body)
    {
        using var direct = new HttpClient { BaseAddress = world.App.Address };
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-API-Key", BrowserWorld.Key(1));
        using var answer = await direct.SendAsync(request);
        var said = await answer.Content.ReadFromJsonAsync<JsonNode>();
        answer.IsSuccessStatusCode.ShouldBeTrue(said!.ToJsonString());
        return said["data"]!;
    }
}
