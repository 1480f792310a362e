using System.Net;
using Microsoft.Data.Sqlite;
using Raff.Console.Emulator;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Hosting;

public sealed class ProxyAndHealthTests
{
    [Fact]
    public async Task ForwardedHeaders_FromUntrustedClients_AreIgnored()
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address);
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/all")
        { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "203.0.113.9" }, { "Accept", "text/html" } } };

        using var answer = await browser.SendAsync(request);

        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in");
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task ForwardedHeaders_OfATrustedProxy_MakeTheCookieSecureAndBoundToTheHost()
    {
        using var console = new ConsoleApp(new Dictionary<string,
            string?>
        { ["Proxy:Trusted"] = "127.0.0.1,::1", ["AllowedHosts"] = "console.example;127.0.0.1;localhost" });
        using var browser = new ConsoleBrowser(
            console.Address,
            ("X-Forwarded-For", "127.0.0.1"),
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Host", "console.example"));
        using var page = await browser.GetAsync("/sign-in");

        // The jar keeps secure cookies to itself, since it sees plain http.
        using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Headers = { { "Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0] }, { "Origin", "https://console.example" } },
            Content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("key", EmulatorDemo.OwnerKey),
                KeyValuePair.Create(
                    "__RequestVerificationToken",
                    ConsoleBrowser.TokenIn(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))),
            ]),
        };

        using var answer = await browser.SendAsync(post);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith(SessionCookie.SecureName, StringComparison.Ordinal)
            && cookie.EndsWith("; path=/; secure; samesite=lax; httponly", StringComparison.Ordinal));
        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
    }

    [Fact]
    public async Task DemoIdentities_RemoteClient_AreNeitherOfferedNorAccepted()
    {
        using var console = new ConsoleApp(new Dictionary<string, string?> { ["Proxy:Trusted"] = "127.0.0.1,::1" });
        using var browser = new ConsoleBrowser(console.Address, ("X-Forwarded-For", "203.0.113.9"));

        (await browser.TextAsync("/sign-in")).ShouldNotContain("demo-identity");
        (await browser.ClickDemoAsync("owner")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.EnterKeyAsync(EmulatorDemo.OwnerKey)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        browser.Session.ShouldBeNull();
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "console.example")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("Host", "attacker.example")]
    [InlineData("Host", "127.0.0.1.attacker.example")]
    public async Task DemoAndEmulator_BehindAnUntrustedProxyOrUnderAForeignName_AreRefused(string header, string value)
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address, (header, value), ("X-Original-For", "127.0.0.1"));

        (await browser.TextAsync("/sign-in")).ShouldNotContain("demo-identity");
        (await browser.ClickDemoAsync("owner")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.EnterKeyAsync(EmulatorDemo.OwnerKey)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/api/v1/public/regions")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task DemoIdentities_UnderAConfiguredName_AreOffered()
    {
        using var console = new ConsoleApp(new Dictionary<string, string?> { ["AllowedHosts"] = "console.example;127.0.0.1;localhost" });
        using var browser = new ConsoleBrowser(console.Address, ("Host", "console.example"));

        (await browser.TextAsync("/sign-in")).ShouldContain("demo-identity");
        (await browser.GetAsync("/api/v1/public/regions")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task DemoIdentities_RemoteClientAllowed_AreOffered()
    {
        using var console = new ConsoleApp(new Dictionary<string, string?> { ["Proxy:Trusted"] = "127.0.0.1,::1", ["Emulator:AllowRemote"] = "true" });
        using var browser = new ConsoleBrowser(console.Address, ("X-Forwarded-For", "203.0.113.9"));

        (await browser.ClickDemoAsync("owner")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Health_Healthy_IsLiveAndReady()
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address);

        (await browser.TextAsync("/health/live")).ShouldBe("{\"status\":\"live\"}");
        (await browser.TextAsync("/health/ready")).ShouldBe("{\"status\":\"ready\"}");
    }

    [Fact]
    public async Task Health_DatabaseLocked_IsNotReady()
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address);
        await using var store = new SqliteConnection($"Data Source={Path.Combine(console.Folder, "console.db")};Pooling=False");
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await using var begin = store.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE;";
        await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = await browser.GetAsync("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("cannot be written");
    }

    [Theory]
    [InlineData("console.db", "database file is missing")]
    [InlineData("keys", "encryption keys")]
    public async Task Health_FilesDeletedUnderTheConsole_IsNotReady(string what, string reason)
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address);
        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var path = Path.Combine(console.Folder, what);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
        else
        {
            Array.ForEach(Directory.GetFiles(path), File.Delete);
        }

        using var answer = await browser.GetAsync("/health/ready");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(reason);
    }

    [Fact]
    public async Task Health_StoreBroken_IsLiveButNotReady()
    {
        using var console = new ConsoleApp();
        using var browser = new ConsoleBrowser(console.Address);
        await using (var store = new SqliteConnection($"Data Source={Path.Combine(console.Folder, "console.db")}"))
        {
            await store.OpenAsync(TestContext.Current.CancellationToken);
            await using var drop = store.CreateCommand();
            drop.CommandText = "DROP TABLE Session;";
            await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
