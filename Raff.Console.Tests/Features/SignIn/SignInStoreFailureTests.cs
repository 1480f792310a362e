using System.Net;
using Microsoft.Data.Sqlite;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.SignIn;

/// <summary>Signing in and out while the console's own database cannot be used.</summary>
public sealed class SignInStoreFailureTests : IDisposable
{
    private readonly ConsoleApp console = new();
    private readonly ConsoleBrowser browser;

    public SignInStoreFailureTests() => browser = new ConsoleBrowser(console.Address);

    public void Dispose()
    {
        browser.Dispose();
        console.Dispose();
    }

    [Fact]
    public async Task SignOut_StoreNotWritable_StillSignsOut()
    {
        await browser.SignInAsync();
        using var otherTab = new ConsoleBrowser(console.Address);
        otherTab.Cookies.Add(console.Address, new Cookie(ConsoleBrowser.SessionCookieAt(console.Address), browser.Session));
        await RunAsync("CREATE TRIGGER Full BEFORE UPDATE ON Session BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END;");

        using var answer = await browser.PostAsync("/sign-out");

        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=signed-out");
        browser.Session.ShouldBeNull();
        (await otherTab.GetAsync("/all")).Headers.Location!.OriginalString.ShouldBe(
            "/sign-in?reason=signed-out",
            "a copy of the cookie is worth nothing either");
    }

    [Fact]
    public async Task SignOut_StoreUnreadable_StillRemovesTheCookie()
    {
        await browser.SignInAsync();
        await RunAsync("DROP TABLE Session;");

        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/sign-out")
        { Headers = { { "Origin", console.Address.GetLeftPart(UriPartial.Authority) } } };
        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        browser.Session.ShouldBeNull();
    }

    [Fact]
    public async Task Page_SessionsUnreadable_SaysYouAreStillSignedIn()
    {
        await browser.SignInAsync();
        await RunAsync("ALTER TABLE Session RENAME TO Hidden;");

        using var answer = await browser.GetAsync("/all");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("You are still signed in");
        await RunAsync("ALTER TABLE Hidden RENAME TO Session;");
        (await browser.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_DatabaseLocked_ShowsAnErrorAndKeepsTheReturnUrl()
    {
        await using var store = await OpenAsync();
        await using (var begin = store.CreateCommand())
        {
            begin.CommandText = "BEGIN IMMEDIATE;";
            await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var answer = await browser.EnterKeyAsync(EmulatorDemo.OwnerKey, "/p/staging/vms");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("another program has locked the console&#x27;s database");
        page.ShouldContain("name=\"returnUrl\" value=\"/p/staging/vms\"");
        browser.Session.ShouldBeNull();
    }

    private async Task RunAsync(string sql)
    {
        await using var store = await OpenAsync();
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var store = new SqliteConnection($"Data Source={Path.Combine(console.Folder, "console.db")};Pooling=False");
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return store;
    }
}
