using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Hosting;

public sealed class SecurityHeadersTests(SecurityHeadersTests.App app) : IClassFixture<SecurityHeadersTests.App>
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action " +
            "'self'";

    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/all", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/_blazor", HttpStatusCode.BadRequest)]
    [InlineData("/_blazor/initializers", HttpStatusCode.OK)]
    [InlineData("/all/vms/export.csv", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/tokens.css", HttpStatusCode.OK)]
    [InlineData("/_framework/blazor.web.js", HttpStatusCode.OK)]
    [InlineData("/api/v1/projects", HttpStatusCode.Unauthorized)]
    [InlineData("/api/v1/nonsense", HttpStatusCode.NotFound)]
    public async Task Answer_Any_CarriesTheSecurityPolicy(string path, HttpStatusCode status)
    {
        using var browser = await app.SignedInAsync();

        using var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
        Protected(answer);
    }

    [Theory]
    [InlineData("GET", "/all", null, HttpStatusCode.Found)]
    [InlineData("POST", "/_blazor/negotiate", null, HttpStatusCode.Unauthorized)]
    [InlineData("POST", "/sign-out", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/sign-in", null, HttpStatusCode.BadRequest)]
    public async Task Refusal_Any_CarriesTheSecurityPolicyAndIsNotStored(string method, string path, string? origin, HttpStatusCode status)
    {
        using var browser = new ConsoleBrowser(app.Address);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Accept", "text/html");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
        Protected(answer);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/all")]
    [InlineData("/all/vms/export.csv")]
    [InlineData("/health/ready")]
    public async Task Page_AndDownload_AreNotStored(string path)
    {
        using var browser = await app.SignedInAsync();

        using var answer = await browser.GetAsync(path);

        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task Asset_OfTheConsole_MayBeStored()
    {
        using var browser = new ConsoleBrowser(app.Address);

        using var answer = await browser.GetAsync("/tokens.css");

        answer.Headers.CacheControl!.NoStore.ShouldBeFalse();
        answer.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Page_OfTheConsole_ContainsNothingInlineThatThePolicyForbids()
    {
        using var browser = await app.SignedInAsync();

        foreach (var path in (string[])["/sign-in", "/all", "/all/vms"])
        {
            var page = await browser.TextAsync(path);
            page.ShouldNotMatch(@"<script(?![^>]*\ssrc=)[^>]*>");
            page.ShouldNotMatch(@"\son[a-z]+=""");
            page.ShouldNotContain("javascript:");
            page.ShouldNotMatch(@"(src|href)=""(https?:)?//");
        }
    }

    private static void Protected(HttpResponseMessage answer)
    {
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe([Policy]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    /// <summary>One console for all of them.</summary>
    public sealed class App : IDisposable
    {
        private readonly ConsoleApp app = new();

        public Uri Address => app.Address;

        public async Task<ConsoleBrowser> SignedInAsync()
        {
            var browser = new ConsoleBrowser(Address);
            await browser.SignInAsync();
            return browser;
        }

        public void Dispose() => app.Dispose();
    }
}
