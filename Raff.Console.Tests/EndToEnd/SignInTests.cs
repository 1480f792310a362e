using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Raff.Console.Sessions;
using Raff.Console.Storage;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>Signing in and out, and how a session ends, in a real browser with open tabs.</summary>
public sealed class SignInTests(Chromium chromium, BrowserWorld world) : IClassFixture<BrowserWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_Entered_OpensTheRequestedPage()
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(At("/p/staging/vms"));

        await page.GetByTestId("sign-in-key").FillAsync("hunter2");
        await page.GetByTestId("sign-in-submit").ClickAsync();
        await Assertions.Expect(page.GetByTestId("sign-in-problem")).ToContainTextAsync("This is not a Raff API key");
        await page.GetByTestId("sign-in-key").FillAsync(BrowserWorld.Key(1));
        await page.Keyboard.PressAsync("Enter");

        await page.GetByTestId("resource-table").WaitForAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/p/staging/vms");
        (await page.EvaluateAsync<string>("() => document.cookie")).ShouldNotContain("raff-session");
        (await page.EvaluateAsync<string>("() => JSON.stringify([localStorage, sessionStorage])")).ShouldNotContain("raff_0000");
        (await page.ContentAsync()).ShouldNotContain(BrowserWorld.Key(1));
    }

    [Fact]
    public async Task SignOut_InOneTab_TakesEveryTabToSignIn()
    {
        await using var profile = await chromium.ProfileAsync();
        var first = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await first.SignInAsync("owner");
        var second = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await second.GoAsync("/p/staging/vms");

        await first.Page.GetByTestId("account-menu").ClickAsync();
        await first.Page.GetByTestId("sign-out").ClickAsync();

        await LandsAsync(first.Page, "/sign-in?reason=signed-out");
        await LandsAsync(second.Page, "/sign-in?reason=signed-out");
        await Assertions.Expect(second.Page.GetByText("You are signed out")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Session_Overdue_TakesTheOpenTabToSignInAndBack()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("viewer");
        await tab.GoAsync("/p/staging/vms");
        var session = await SessionAsync(profile);
        await ChangeAsync(session, record => record.LastActivityAt -= TimeSpan.FromHours(2));

        await world.App.Services.GetRequiredService<SessionStore>().SweepAsync(Cancel);

        await LandsAsync(tab.Page, "/sign-in?reason=idle&returnUrl=%2Fp%2Fstaging%2Fvms");
        await tab.Page.Locator("[data-identity=viewer]").ClickAsync();
        await tab.SettledAsync();
        new Uri(tab.Page.Url).AbsolutePath.ShouldBe("/p/staging/vms");
    }

    [Fact]
    public async Task Key_RevokedWhileTheTabIsOpen_TakesItToSignInAtTheNextCall()
    {
        var (id, secret) = await NewKeyAsync();
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.Page.GotoAsync(At("/sign-in?returnUrl=%2Fall%2Fvms"));
        await tab.Page.GetByTestId("sign-in-key").FillAsync(secret);
        await tab.Page.GetByTestId("sign-in-submit").ClickAsync();
        await tab.SettledAsync();
        var bystander = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await bystander.GoAsync("/all/volumes");

        await world.DeleteAsync("api-keys/" + id);
        await tab.Page.GetByTestId("refresh").ClickAsync();

        await LandsAsync(tab.Page, "/sign-in?reason=revoked&returnUrl=%2Fall%2Fvms");
        await LandsAsync(bystander.Page, "/sign-in?reason=revoked&returnUrl=%2Fall%2Fvolumes");
    }

    [Fact]
    public async Task Input_InThePage_RenewsTheSession()
    {
        await using var profile = await chromium.ProfileAsync();
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        await tab.SignInAsync("owner");
        await tab.GoAsync("/all/vms");
        var session = await SessionAsync(profile);
        await ChangeAsync(session, record => record.LastActivityAt -= TimeSpan.FromMinutes(30));

        // A navigation within the circuit is input too, and says by what it shows that it was taken.
        await tab.Page.Keyboard.PressAsync("Shift");
        await tab.SwitchAsync("staging", (await world.ProjectsAsync())["staging"]);

        (await RecordAsync(session)).LastActivityAt.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task InputListener_ManyInputs_AreThrottled()
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(At("/sign-in"));

        var told = await page.EvaluateAsync<int>("""
            async () => {
              const { watch } = await import('/session.js');
              let told = 0;
              const watching = watch({ invokeMethodAsync: async () => { told++; } });
              for (let i = 0; i < 20; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
              document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
              watching.stop();
              document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
              return told;
            }
            """);

        told.ShouldBe(1);
    }

    [Fact]
    public async Task Restart_OfTheConsole_BringsTheOpenTabBackSignedIn()
    {
        var folder = Directory.CreateTempSubdirectory("raff-restart-").FullName;
        await using var profile = await chromium.ProfileAsync();
        Uri address;
        ConsoleTab tab;
        await using (var first = ConsoleProcess.Start(folder))
        {
            address = await first.ListeningAsync();
            tab = await ConsoleTab.OpenAsync(profile, address);
            await tab.SignInAsync("owner");
            await tab.GoAsync("/p/staging/vms");
            await tab.Page.EvaluateAsync("() => { window.isOfBefore = true; }");
        }

        await using (var second = ConsoleProcess.Start(folder, ("urls", address.GetLeftPart(UriPartial.Authority))))
        {
            await second.ListeningAsync();

            // The tab finds the way back by itself: the page of before is gone without a hand on it.
            await tab.Page.WaitForFunctionAsync("() => !window.isOfBefore", null, new() { Timeout = 60_000 });
            await tab.SettledAsync();

            new Uri(tab.Page.Url).AbsolutePath.ShouldBe("/p/staging/vms");
            await tab.SwitchAsync("all projects", "all");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task SignInPage_WithAProblem_IsAccessible()
    {
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(At("/sign-in?reason=idle&returnUrl=%2Fall%2Fvms"));
        await page.GetByTestId("sign-in-key").FillAsync("hunter2");
        await page.GetByTestId("sign-in-submit").ClickAsync();
        await page.GetByTestId("sign-in-problem").WaitForAsync();

        await PageChecks.ShouldBeFineAsync(page, "sign-in with a problem");
    }

    [Fact]
    public async Task Key_TypedIntoTheForm_IsInNoPageFrameAddressCookieNorBrowserStorage()
    {
        var (_, key) = await NewKeyAsync();
        var secret = key[13..];
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        var seen = new ConcurrentQueue<string>();
        profile.Request += (_, request) => seen.Enqueue($"{request.Url} {request.Headers.GetValueOrDefault("referer")}");
        page.Console += (_, line) => seen.Enqueue(line.Text);
        page.WebSocket += (_, socket) =>
        {
            seen.Enqueue(socket.Url);
            socket.FrameReceived += (_, frame) => seen.Enqueue(Encoding.Latin1.GetString(frame.Binary ?? []));
            socket.FrameSent += (_, frame) => seen.Enqueue(Encoding.Latin1.GetString(frame.Binary ?? []));
        };
        await page.GotoAsync(At("/sign-in?returnUrl=%2Fall%2Fvms"));
        await page.GetByTestId("sign-in-key").FillAsync(key);
        await page.GetByTestId("sign-in-submit").ClickAsync();
        var tab = new ConsoleTab(page, world.App.Address);

        foreach (var path in (string[])["/all/vms", "/activity", "/settings", "/account/ssh-keys"])
        {
            await page.GotoAsync(At(path));
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(tab.Switcher).ToContainTextAsync("All projects");
            seen.Enqueue(await page.ContentAsync());
        }

        seen.Enqueue(string.Join(' ', (await profile.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        seen.Enqueue(await profile.StorageStateAsync(new() { IndexedDB = true }));
        seen.Enqueue(await page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, window.name])"));
        seen.ShouldContain(one => one.Contains("_blazor", StringComparison.Ordinal));
        seen.ShouldContain(one => one.Contains("Connection", StringComparison.Ordinal));
        seen.ShouldAllBe(one => !one.Contains(secret, StringComparison.Ordinal));
    }

    private static Task LandsAsync(IPage page, string pathAndQuery) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(pathAndQuery) + "$"));

    private static async Task<SessionId> SessionAsync(IBrowserContext profile) =>
        SessionToken.Hash((await profile.CookiesAsync())
            .Single(cookie => cookie.Name.StartsWith(SessionCookie.PlainName, StringComparison.Ordinal)).Value)!.Value;

    private string At(string path) => new Uri(world.App.Address, path).ToString();

    private async Task<SessionRecord> RecordAsync(SessionId session)
    {
        await using var store = await world.App.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(Cancel);
        return await store.Sessions.AsNoTracking().SingleAsync(s => s.Id == session.Value, Cancel);
    }

    private async Task ChangeAsync(SessionId session, Action<SessionRecord> change)
    {
        await using var store = await world.App.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(Cancel);
        change(await store.Sessions.SingleAsync(s => s.Id == session.Value, Cancel));
        await store.SaveChangesAsync(Cancel);
    }

    private async Task<(string Id, string Secret)> NewKeyAsync()
    {
        var owner = (await world.RowsAsync("roles")).First(role => role["slug"]!.GetValue<string>() == "account-admin")["id"]!.GetValue<string>();
        using var http = new HttpClient { BaseAddress = world.App.Address };
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/api/v1/api-keys")
        { Content = JsonContent.Create(new { name = "short-lived", role_id = owner }) };
        request.Headers.Add("X-API-Key", BrowserWorld.Key(1));
        using var answer = await http.SendAsync(request, Cancel);
        var made = (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["data"]!;
        return (made["id"]!.GetValue<string>(), made["secret"]!.GetValue<string>());
    }
}
