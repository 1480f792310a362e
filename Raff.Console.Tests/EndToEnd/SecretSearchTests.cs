using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>A password that is typed into a form, searched for wherever it must not be.</summary>
public sealed class SecretSearchTests(Chromium chromium, LoggedWorld world) : IClassFixture<LoggedWorld>
{
    private const string Password = "ZZqq99887766!geheim";

    private static readonly string[] Stores = ["console.db", "console.db-wal", "history.db", "history.db-wal"];

    [Fact]
    public async Task Password_OfANewVm_IsInNoAddressPageStorageLogOrJournal()
    {
        await using var profile = await chromium.ProfileAsync();
        var seen = new ConcurrentQueue<(string Where, string Text)>();
        profile.Request += (_, request) => seen.Enqueue(("a request", $"{request.Url} {request.Headers.GetValueOrDefault("referer")} {request.PostData}"));
        profile.Console += (_, line) => seen.Enqueue(("the browser's log", line.Text));
        var tab = await ConsoleTab.OpenAsync(profile, world.App.Address);
        var page = tab.Page;
        await tab.SignInAsync("owner", $"/p/staging/vms/new?name=secret-01&template={EngineTab.Ubuntu}&plan=3");
        await page.Locator("#vm-password").FillAsync(Password);
        await page.Locator("#vm-password").PressAsync("Tab");
        await Expect(page.GetByTestId("create-form")).ToContainTextAsync("curl");
        await LookAsync("the form");

        // Refused once by the API, then reloaded, then sent: the field is empty after a reload.
        world.Calls.Fault = context =>
        {
            context.Response.StatusCode = context.Request.Method == "POST" ? 402 : 200;
            return Task.FromResult(context.Request.Method == "POST");
        };
        await page.Locator("[data-testid=create-form] [data-command='vm.create']").ClickAsync();
        await Expect(page.Locator(".create-send .notice.bad")).ToContainTextAsync("balance");
        world.Calls.Fault = null;
        await LookAsync("the refused form");
        await page.ReloadAsync();
        await page.LiveAsync();
        await Expect(page.Locator("#vm-password")).ToHaveValueAsync("");
        await LookAsync("the form after a reload");
        await page.Locator("#vm-password").FillAsync(Password);
        await page.Locator("#vm-password").PressAsync("Tab");
        await page.Locator("[data-testid=create-form] [data-command='vm.create']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/vms/[0-9a-f-]{36}"));
        await LookAsync("the VM's page");
        await page.GotoAsync(new Uri(world.App.Address, "/activity?scope=all").ToString());
        await page.LiveAsync();
        await Expect(page.GetByTestId("operation").Filter(new() { HasText = "secret-01 was created." })).ToHaveCountAsync(1);
        await LookAsync("the journal's page");
        await page.GotoAsync(new Uri(world.App.Address, "/activity?scope=all&tab=calls").ToString());
        await page.LiveAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await LookAsync("the page of API calls");

        foreach (var file in Stores
            .Select(name => Path.Combine(world.App.Folder, name)).Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            seen.Enqueue((Path.GetFileName(file), await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }

        foreach (var line in world.Log)
        {
            seen.Enqueue(($"the log: {line[..Math.Min(200, line.Length)]}", line));
        }

        seen.ShouldContain(one => one.Where == "console.db" || one.Where == "console.db-wal");
        seen.ShouldContain(one => one.Text.Contains("vm.create", StringComparison.Ordinal) && one.Where.StartsWith("console.db", StringComparison.Ordinal));
        seen.ShouldContain(one => one.Where.StartsWith("the log", StringComparison.Ordinal));
        foreach (var (where, text) in seen)
        {
            text.Contains("99887766", StringComparison.Ordinal).ShouldBeFalse($"The password is in {where}.");
        }

        async Task LookAsync(string where)
        {
            seen.Enqueue(($"the HTML of {where}", await page.ContentAsync()));
            seen.Enqueue(($"the address of {where}", page.Url));
            seen.Enqueue(($"the storage at {where}", await profile.StorageStateAsync(new() { IndexedDB = true })));
            seen.Enqueue(($"the state of {where}", await page.EvaluateAsync<string>(
                "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, window.name, document.cookie])")));
        }
    }
}
