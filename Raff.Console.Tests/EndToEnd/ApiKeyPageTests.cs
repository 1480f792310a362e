using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>
/// The account's API keys in a real browser: made in steps, changed, regenerated, disabled, revoked; the secret is nowhere but where it is shown.
/// </summary>
public sealed class ApiKeyPageTests(Chromium chromium, LoggedWorld world) : IClassFixture<LoggedWorld>
{
    [Fact]
    public async Task Owner_CreatesAKeyForTwoProjects_SeesTheFailureAndLeavesNoTraceOfTheSecret()
    {
        await using var profile = await chromium.ProfileAsync();
        await profile.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = world.App.Address.GetLeftPart(UriPartial.Authority) });
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        List<string> addresses = [];
        tab.Page.Request += (_, request) => addresses.Add(request.Url);
        await tab.SignInAsync("owner", "/account/api-keys?scope=staging");
        await tab.SettledAsync();
        world.Calls.Forget();
        var staging = (await world.ProjectsAsync())["staging"];
        world.Calls.Forget();

        var dialog = await NewKeyAsync(tab);
        var next = dialog.GetByRole(AriaRole.Button, new() { Name = "Next" });
        await next.ClickAsync();
        await Expect(dialog.GetByText("The name is missing.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(new string('k', 129));
        await next.ClickAsync();
        await Expect(dialog.GetByText("The name has 129 characters; the limit is 128.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("deploy robot");
        await dialog.GetByLabel("Account role").SelectOptionAsync(new SelectOptionValue { Label = "Auditor (6 permissions)" });
        await next.ClickAsync();
        await dialog.GetByLabel("Role in staging").SelectOptionAsync(new SelectOptionValue { Label = "Deployer (9)" });
        await dialog.GetByLabel("Role in production").SelectOptionAsync(new SelectOptionValue { Label = "Viewer (9)" });
        await Expect(dialog.GetByText("2 projects chosen")).ToBeVisibleAsync();
        await next.ClickAsync();
        await dialog.GetByLabel("Expires").SelectOptionAsync("date");
        await dialog.GetByLabel("Last day").FillAsync("2001-01-31");
        await next.ClickAsync();
        await Expect(dialog.GetByText("That day is in the past.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Expires").SelectOptionAsync("90");
        await next.ClickAsync();
        await Expect(dialog.GetByText("staging: Deployer; production: Viewer")).ToBeVisibleAsync();
        await dialog.GetByText("Auditor has 6 permissions in the account").ClickAsync();
        await Expect(dialog.GetByText("account.audit.view")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        await Expect(dialog.GetByLabel("Expires")).ToHaveValueAsync("90");
        await next.ClickAsync();
        Changes().ShouldBeEmpty("nothing is sent before the last step");

        world.Calls.Fault = context => RefuseAsync(
            context,
            "POST",
            $"/api/v1/projects/{staging}/members",
            400,
            "Role Deployer has the scope account: a role of the scope project is needed here.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        var result = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "API key deploy robot created" });
        await Expect(result.GetByTestId("access-outcomes").GetByRole(AriaRole.Listitem))
            .ToHaveTextAsync([new Regex(@"staging:\s+Deployer not added – Role Deployer has the scope account"), new(@"production:\s+Viewer added")]);
        await Expect(result.GetByRole(AriaRole.Alert)).ToContainTextAsync("The key works, but 1 project role was not assigned to it.");
        world.Calls.Fault = null;
        await result.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(result.GetByTestId("access-outcomes")).ToContainTextAsync("staging: Deployer added");
        await Expect(result.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        var secret = await result.GetByTestId("new-secret").InnerTextAsync();
        secret.ShouldMatch("^raff_[0-9a-f]{64}$");
        await tab.Page.Keyboard.PressAsync("Escape");
        await result.GetByRole(AriaRole.Button, new() { Name = "Copy key" }).ClickAsync();
        await Expect(result.GetByRole(AriaRole.Button, new() { Name = "Copy key" })).ToHaveAttributeAsync("data-copied", "");
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(secret);
        (await OccurrencesAsync(tab, secret)).ShouldBe(1, "the secret stands in one place of the page");
        await result.GetByRole(AriaRole.Button, new() { Name = "Done, I stored it" }).ClickAsync();
        await Expect(result).ToBeHiddenAsync();
        (await OccurrencesAsync(tab, secret)).ShouldBe(0);
        var row = tab.Rows.Filter(new() { HasText = "deploy robot" });
        await Expect(row).ToContainTextAsync("never used");
        await Expect(row).ToContainTextAsync("production: Viewer");
        (await StatusAsync(secret, "/api/v1/roles")).ShouldBe(HttpStatusCode.OK, "the copied key works");
        await tab.Page.ReloadAsync();
        await tab.Page.LiveAsync();
        await tab.SettledAsync();
        (await OccurrencesAsync(tab, secret)).ShouldBe(0);

        var storage = await tab.Page.EvaluateAsync<string>("async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, " +
            "document.cookie, location.href, await indexedDB.databases(), await caches.keys().catch(() => [])])");
        storage.ShouldNotContain(secret);
        (await profile.CookiesAsync()).ShouldAllBe(cookie => !cookie.Value.Contains(secret, StringComparison.Ordinal));
        addresses.ShouldAllBe(address => !address.Contains(secret, StringComparison.Ordinal));
        world.Calls.All.ShouldAllBe(call => !call.Path.Contains(secret, StringComparison.Ordinal) && !call.Query.Contains(secret, StringComparison.Ordinal));
        world.Log.ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
        world.Log.ShouldContain(line => line.Contains("/api/v1/api-keys", StringComparison.Ordinal), "the log is heard");
        FilesHolding(secret).ShouldBeEmpty();
        FilesHolding(secret[..13]).ShouldContain(file => file.StartsWith("emulator.db", StringComparison.Ordinal), "the files are read");
        world.Calls.All.Where(call => Regex.IsMatch(call.Path, "^/api/v1/(api-keys|roles|members|permissions|projects)"))
            .ShouldAllBe(call => call.Project == null);
    }

    [Fact]
    public async Task Owner_ChangesRegeneratesDisablesAndRevokes_AndIsWarnedOfTheKeyInUse()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner", "/account/api-keys");
        await tab.SettledAsync();
        await Expect(tab.Rows.Filter(new() { HasText = "your key" })).ToHaveCountAsync(1);
        await Expect(tab.Rows.Filter(new() { HasText = "Terraform" })).ToContainTextAsync("no longer a member");
        world.Calls.Forget();
        await MenuAsync(tab, "Demo owner");
        await Expect(Item(tab, "Regenerate…")).ToContainTextAsync("its new secret would be lost with your session");
        await Item(tab, "Revoke…").ClickAsync();
        var own = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Revoke the API key Demo owner?" });
        await Expect(own).ToContainTextAsync("You and everyone else who signed in with it are signed out immediately.");
        await own.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await MenuAsync(tab, "Demo owner");
        await Item(tab, "Edit…").ClickAsync();
        var warned = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit Demo owner" });
        await Expect(warned).ToContainTextAsync("A lower tier or an earlier expiry date also applies to this session.");
        await warned.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(warned.GetByText("Nothing has changed.")).ToBeVisibleAsync();
        await warned.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await MenuAsync(tab, "Never tried");
        await Item(tab, "Edit…").ClickAsync();
        var editing = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit Never tried" });
        await editing.GetByLabel("Name", new() { Exact = true }).FillAsync(" ");
        await editing.GetByLabel("Expires").SelectOptionAsync("date");
        await editing.GetByLabel("Last day").FillAsync("2020-02-29");
        await editing.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(editing.GetByText("The name is missing.")).ToBeVisibleAsync();
        await Expect(editing.GetByText("That day is in the past.")).ToBeVisibleAsync();
        await Expect(editing.GetByLabel("Last day")).ToHaveValueAsync("2020-02-29");
        Changes().ShouldBeEmpty();
        await editing.GetByLabel("Name", new() { Exact = true }).FillAsync("Tried now");
        await editing.GetByLabel("Expires").SelectOptionAsync("30");
        world.Calls.Fault = context =>
            RefuseAsync(context, "PATCH", "/api/v1/api-keys/", 400, "expires_at must lie in the future; is_active false makes a key unusable at once.");
        await editing.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(editing.GetByText("expires_at must lie in the future")).ToBeVisibleAsync();
        await Expect(editing.GetByLabel("Expires")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(editing.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Tried now");
        world.Calls.Fault = null;
        await editing.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(editing).ToBeHiddenAsync();

        await tab.Rows.Filter(new() { HasText = "Tried now" }).GetByRole(AriaRole.Link, new() { Name = "Tried now" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Tried now", Level = 1 })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("Operator has 29 permissions in its projects")).ToBeVisibleAsync();
        await ActOnPageAsync(tab, "Disable…");
        await ConfirmAsync(tab, "Disable the API key Tried now?", "Disable key", null);
        await Expect(tab.Page.GetByText("disabled", new() { Exact = true })).ToBeVisibleAsync();
        await ActOnPageAsync(tab, "Enable…");
        await ConfirmAsync(tab, "Enable the API key Tried now?", "Enable key", null);
        await Expect(tab.Page.GetByText("never used", new() { Exact = true })).ToBeVisibleAsync();
        await ActOnPageAsync(tab, "Regenerate…");
        await ConfirmAsync(tab, "Regenerate the API key Tried now?", "Regenerate key", "Tried now");
        var result = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "API key Tried now has a new secret" });
        var secret = await result.GetByTestId("new-secret").InnerTextAsync();
        await result.GetByRole(AriaRole.Button, new() { Name = "Done, I stored it" }).ClickAsync();
        await Expect(result).ToBeHiddenAsync();
        await Expect(tab.Page.GetByText(secret[..13], new() { Exact = true })).ToBeVisibleAsync();
        (await StatusAsync(secret, "/api/v1/permissions")).ShouldBe(HttpStatusCode.OK);
        await ActOnPageAsync(tab, "Revoke…");
        await ConfirmAsync(tab, "Revoke the API key Tried now?", "Revoke key", "Tried now");
        await Expect(tab.Page.GetByTestId("not-found")).ToContainTextAsync("It may have been revoked.");
        (await StatusAsync(secret, "/api/v1/permissions")).ShouldBe(HttpStatusCode.Unauthorized);

        Changes().Select(call => call.Method).ShouldBe(["PATCH", "PATCH", "PATCH", "PATCH", "POST", "DELETE"]);
        string[] used =
        [
            "GET /api/v1/api-keys",
            "GET /api/v1/api-keys/*",
            "PATCH /api/v1/api-keys/*",
            "POST /api/v1/api-keys/*/regenerate",
            "DELETE /api/v1/api-keys/*",
        ];
        used.ShouldBeSubsetOf(world.Calls.All.Select(call => $"{call.Method} {Regex.Replace(call.Path, "/[0-9a-f]{8}-[0-9a-f-]{27}", "/*")}").Distinct());
        world.Calls.All.Where(call => call.Path.StartsWith("/api/v1/api-keys", StringComparison.Ordinal)).ShouldAllBe(call => call.Project == null);
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("staging-operator")]
    [InlineData("billing")]
    public async Task Others_OpenTheUrlOrTry_AreRefusedWithAMessage(string identity)
    {
        var key = (await world.RowsAsync("api-keys"))[0]["id"]!.GetValue<string>();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync(identity, $"/account/api-keys/{key}");
        await Expect(tab.Page.GetByTestId("page-error")).ToContainTextAsync("account.apikeys.view");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true })).ToHaveCountAsync(0);
        await tab.GoAsync("/account/api-keys");
        await Expect(tab.Page.GetByTestId("page-error")).ToContainTextAsync("account.apikeys.view");

        // What this key may do it cannot find out itself, so it is let try.
        var dialog = await NewKeyAsync(tab);
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("not for me");
        for (var step = 2; step <= 4; step++)
        {
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await Expect(dialog.GetByText($"Step {step} of 4")).ToBeVisibleAsync();
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        await Expect(dialog.GetByText("account.apikeys.create")).ToBeVisibleAsync();
        await Expect(dialog.GetByText("not for me")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Admin_WithoutPermission_SeesDisabledActionAndApiRefusesOwnersKey()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("admin", "/account/api-keys");
        await tab.SettledAsync();
        await MenuAsync(tab, "Second owner key");
        await Expect(Item(tab, "Revoke…")).ToBeDisabledAsync();
        await Expect(Item(tab, "Revoke…")).ToContainTextAsync("Your account role Account Admin lacks account.apikeys.revoke.");
        await Item(tab, "Disable…").ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Disable the API key Second owner key?" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Disable key" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Only the account's owner may change a key with the Owner role.");
    }

    private static ILocator Item(ConsoleTab tab, string act) => tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = act });

    private static Task MenuAsync(ConsoleTab tab, string name) =>
        tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Actions for {name}", Exact = true }).ClickAsync();

    private static async Task ActOnPageAsync(ConsoleTab tab, string act)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Actions", Exact = true }).ClickAsync();
        await Item(tab, act).ClickAsync();
    }

    private static async Task ConfirmAsync(ConsoleTab tab, string question, string verb, string? typed)
    {
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = question });
        if (typed is not null)
        {
            await dialog.GetByRole(AriaRole.Textbox).FillAsync(typed);
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    private static async Task<ILocator> NewKeyAsync(ConsoleTab tab)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New API key" }).ClickAsync();
        var dialog = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "New API key" });
        await Expect(dialog.GetByText("Reading roles…")).ToHaveCountAsync(0);
        return dialog;
    }

    private static Task<int> OccurrencesAsync(ConsoleTab tab, string text) => tab.Page.EvaluateAsync<int>(
        "text => (document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(field => field.value).join(' " +
            "')).split(text).length - 1", text);

    private static async Task<bool> RefuseAsync(HttpContext context, string method, string path, int status, string message)
    {
        if (context.Request.Method != method || !context.Request.Path.Value!.StartsWith(path, StringComparison.Ordinal))
        {
            return false;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new { error = ((HttpStatusCode)status).ToString(), message });
        return true;
    }

    private async Task<HttpStatusCode> StatusAsync(string key, string path)
    {
        using var direct = new HttpClient { BaseAddress = world.App.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-API-Key", key);
        using var answer = await direct.SendAsync(request);
        return answer.StatusCode;
    }

    private List<string> FilesHolding(string text) =>
    [
        .. Directory.EnumerateFiles(world.App.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Where(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
        }).Select(file => Path.GetRelativePath(world.App.Folder, file)),
    ];

    private List<RecordedCall> Changes() => [.. world.Calls.All.Where(call => call.Method != "GET")];
}
