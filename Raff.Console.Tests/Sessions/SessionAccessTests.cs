using System.Net;
using System.Net.WebSockets;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sessions;

/// <summary>What answers without a session, and what does not.</summary>
public sealed class SessionAccessTests(SessionAccessTests.App app) : IClassFixture<SessionAccessTests.App>
{
    private const string Html = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Theory]
    [InlineData("/all")]
    [InlineData("/all/vms")]
    [InlineData("/p/staging/volumes?q=a&page=2")]
    [InlineData("/account/projects")]
    [InlineData("/vms/42")]
    [InlineData("/activity")]
    [InlineData("/settings")]
    [InlineData("/no/such/page")]
    public async Task Page_WithoutSession_GoesToSignInAndComesBack(string path)
    {
        using var browser = new ConsoleBrowser(app.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", Html } } };

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var expected = path == "/all" ? "/sign-in" : "/sign-in?returnUrl=" + Uri.EscapeDataString(path);
        answer.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Theory]
    [InlineData("/wall")]
    [InlineData("/metrics")]
    [InlineData("/feeds/findings.json")]
    public async Task PageWithATokenOfItsOwn_WithoutOneInTheSettings_IsA404InABrowserToo(string path)
    {
        using var browser = new ConsoleBrowser(app.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", Html } } };

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/_blazor")]
    [InlineData("POST", "/_blazor?id=x")]
    [InlineData("GET", "/_blazor/initializers")]
    [InlineData("POST", "/_blazor/disconnect")]
    [InlineData("GET", "/all/vms/export.csv")]
    [InlineData("GET", "/all/vms/export.json")]
    [InlineData("GET", "/p/staging/volumes/export.csv")]
    [InlineData("GET", "/activity/export.csv")]
    [InlineData("GET", "/activity/export.json?state=refused")]
    [InlineData("POST", "/all")]
    [InlineData("DELETE", "/all/vms")]
    public async Task HubDownloadAndPost_WithoutSession_Answer401(string method, string path)
    {
        using var browser = new ConsoleBrowser(app.Address);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("Sign in first. You have no session, or it has ended.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("raff_0000000100000000000000000000000000000000000000000000000000000000")]
    public async Task Negotiation_InvalidCookie_Answers401(string cookie)
    {
        using var browser = new ConsoleBrowser(app.Address);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/_blazor/negotiate?negotiateVersion=1")
        { Headers = { { "Cookie", $"{ConsoleBrowser.SessionCookieAt(app.Address)}={cookie}" } } };

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task WebSocket_WithoutSession_IsNotUpgraded() => (await UpgradeAsync(session: null, app.Origin)).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task WebSocket_WithSession_IsUpgraded()
    {
        using var browser = await app.SignedInAsync();

        (await UpgradeAsync(browser.Session, app.Origin)).ShouldBe(HttpStatusCode.SwitchingProtocols);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("https://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1.evil.example")]
    public async Task WebSocket_ForeignOriginWithAValidCookie_IsRefused(string origin)
    {
        using var browser = await app.SignedInAsync();

        (await UpgradeAsync(browser.Session, origin)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor/disconnect")]
    [InlineData("/sign-out")]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/demo")]
    [InlineData("/all")]
    public async Task Post_ForeignOriginWithAValidCookie_IsRefused(string path)
    {
        using var browser = await app.SignedInAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            path)
        { Headers = { { "Origin", "http://evil.example" } }, Content = new StringContent("") };

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK, "the session lives on");
    }

    [Fact]
    public async Task Negotiation_OwnOriginAndSession_IsAnswered()
    {
        using var browser = await app.SignedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", app.Origin } } };

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/all")]
    [InlineData("/all/vms")]
    [InlineData("/p/staging/volumes")]
    public async Task Page_WithSession_IsAnswered(string path)
    {
        using var browser = await app.SignedInAsync();

        (await browser.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sign-in", "text/html")]
    [InlineData("/health/live", "application/json")]
    [InlineData("/health/ready", "application/json")]
    [InlineData("/tokens.css", "text/css")]
    [InlineData("/sign-in.css", "text/css")]
    [InlineData("/theme.js", "text/javascript")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css", "text/css")]
    [InlineData("/api/v1/public/regions", "application/json")]
    [InlineData("/health", "application/json")]
    public async Task SignInAssetsHealthAndEmulator_WithoutSession_AreAnswered(string path, string type)
    {
        using var browser = new ConsoleBrowser(app.Address);

        using var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Emulator_WithASessionButNoKey_Answers401()
    {
        using var browser = await app.SignedInAsync();

        (await browser.GetAsync("/api/v1/projects")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> UpgradeAsync(string? session, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);
        if (session is not null)
        {
            socket.Options.SetRequestHeader("Cookie", $"{ConsoleBrowser.SessionCookieAt(app.Address)}={session}");
        }

        try
        {
            await socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }

    /// <summary>One console for all of them.</summary>
    public sealed class App : IDisposable
    {
        private readonly ConsoleApp app = new();

        public Uri Address => app.Address;

        public string Origin => app.Address.GetLeftPart(UriPartial.Authority);

        public async Task<ConsoleBrowser> SignedInAsync()
        {
            var browser = new ConsoleBrowser(Address);
            await browser.SignInAsync();
            return browser;
        }

        public void Dispose() => app.Dispose();
    }
}
