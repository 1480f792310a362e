using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A role that is edited while somebody with it is signed in: the API follows at the next call, the console without signing in again.</summary>
[Collection(WithBrowser.Name)]
public sealed class EditedRoleTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    [Fact]
    public async Task Permission_TakenFromTheRole_IsRefusedAtTheNextCallAndKnownFromThenOn()
    {
        string[] seeing = ["account.apikeys.view", "account.roles.view", "account.projects.view"];
        var role = await SendAsync(HttpMethod.Post, "roles", new { name = "Founder", slug = "founder", scope = "account", permissions = (string[])[.. seeing, "account.projects.create"] });
        var key = await SendAsync(HttpMethod.Post, "api-keys", new { name = "founding", role_id = role["id"]!.GetValue<string>() });
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.Page.GotoAsync(new Uri(world.App.Address, "/sign-in?returnUrl=%2Faccount%2Fprojects").ToString());
        await tab.Page.GetByTestId("sign-in-key").FillAsync(Secret(key));
        await tab.Page.GetByTestId("sign-in-submit").ClickAsync();
        await tab.SettledAsync();
        var create = tab.Page.GetByRole(AriaRole.Button, new() { Name = "New project" });
        await Expect(create).ToBeEnabledAsync();
        await create.ClickAsync();
        var creating = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "New project" });
        await creating.GetByLabel("Name").FillAsync("too late");

        await SendAsync(HttpMethod.Patch, $"roles/{role["id"]}", new { permissions = seeing });
        await creating.GetByLabel("Name").PressAsync("Enter");

        await Expect(creating.GetByRole(AriaRole.Alert)).ToContainTextAsync("account.projects.create");
        await Expect(creating.GetByLabel("Name")).ToHaveValueAsync("too late");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(create).ToBeDisabledAsync();
        await Expect(tab.Page.GetByText("Your account role Founder lacks account.projects.create.")).ToHaveCountAsync(1);
        (await world.ProjectsAsync()).Keys.ShouldNotContain("too-late");
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
