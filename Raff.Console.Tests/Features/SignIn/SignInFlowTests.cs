using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Features.SignIn;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.SignIn;

/// <summary>The sign-in form against the real emulator.</summary>
public sealed class SignInFlowTests(SignInFlowTests.App app) : IClassFixture<SignInFlowTests.App>
{
    private const string WrongKey = "raff_ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    [Theory]
    [InlineData("owner")]
    [InlineData("admin")]
    [InlineData("staging-operator")]
    [InlineData("viewer")]
    [InlineData("billing")]
    public async Task DemoIdentity_OneClick_OpensASession(string identity)
    {
        using var browser = app.Browser();

        using var answer = await browser.ClickDemoAsync(identity);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe("/all");
        (await browser.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task DemoIdentity_NotOffered_IsRefused()
    {
        using var browser = app.Browser();

        using var answer = await browser.ClickDemoAsync("root");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        browser.Session.ShouldBeNull();
    }

    [Fact]
    public async Task Page_WithTheEmulator_OffersTheFiveIdentitiesWithoutTheirKeys()
    {
        using var browser = app.Browser();

        var page = await browser.TextAsync("/sign-in");

        foreach (var name in (string[])["owner", "admin", "staging-operator", "viewer", "billing"])
        {
            page.ShouldContain($"data-testid=\"demo-identity\" data-identity=\"{name}\"");
        }

        page.ShouldContain("data-testid=\"sign-in-key\"");
        page.ShouldContain("data-testid=\"sign-in-submit\"");
        page.ShouldNotContain("raff_0");
        page.ShouldContain("the local emulator");
    }

    [Fact]
    public async Task Key_Valid_SetsACookieThatScriptsAndOtherSitesDoNotGet()
    {
        using var browser = app.Browser();

        using var answer = await browser.EnterKeyAsync("  " + EmulatorDemo.OwnerKey + "\n");

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldMatch($"^raff-session-{app.Address.Port}=[A-Za-z0-9_-]{{43}}; path=/; samesite=lax; httponly$");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/p/staging/vms?q=a", "/p/staging/vms?q=a")]
    [InlineData("//evil.example", "/all")]
    [InlineData("/\\evil.example", "/all")]
    [InlineData("https://evil.example", "/all")]
    [InlineData("/sign-in", "/all")]
    [InlineData("", "/all")]
    [InlineData("/p/staging/vms?q=école 漢", "/p/staging/vms?q=%C3%A9cole %E6%BC%A2")]
    public async Task Key_ValidWithReturnUrl_GoesToLocalPathsOnly(string returnUrl, string expected)
    {
        using var browser = app.Browser();

        using var answer = await browser.EnterKeyAsync(EmulatorDemo.OwnerKey, returnUrl);

        answer.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    public async Task Page_WithForeignReturnUrl_DoesNotCarryIt(string returnUrl)
    {
        using var browser = app.Browser();

        (await browser.TextAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl))).ShouldNotContain("evil");
    }

    [Fact]
    public async Task Page_WithLocalReturnUrl_CarriesItThroughTheForm()
    {
        using var browser = app.Browser();

        (await browser.TextAsync("/sign-in?returnUrl=%2Fp%2Fstaging%2Fvms")).ShouldContain("name=\"returnUrl\" value=\"/p/staging/vms\"");
    }

    [Theory]
    [InlineData("idle", "because of inactivity")]
    [InlineData("expired", "reached its maximum length")]
    [InlineData("revoked", "no longer accepts your API key")]
    [InlineData("signed-out", "You are signed out")]
    [InlineData("ended", "ended from another of your sessions")]
    public async Task Page_WithAReason_ShowsIt(string reason, string words)
    {
        using var browser = app.Browser();

        (await browser.TextAsync("/sign-in?reason=" + reason)).ShouldContain(words);
    }

    [Fact]
    public async Task Page_WithAnUnknownReason_ShowsNothing()
    {
        using var browser = app.Browser();

        (await browser.TextAsync("/sign-in?reason=%3Cb%3EPay%20here%3C%2Fb%3E")).ShouldNotContain("Pay here");
    }

    [Theory]
    [InlineData(WrongKey, "not accepted by the local emulator")]
    [InlineData("raff_0000000600000000000000000000000000000000000000000000000000000000", "expired")]
    [InlineData("hunter2", "This is not a Raff API key")]
    [InlineData("raff_with spaces", "This is not a Raff API key")]
    [InlineData("", "This is not a Raff API key")]
    public async Task Key_Refused_ShowsTheReasonAndNotTheKey(string key, string words)
    {
        using var browser = app.Browser();

        using var answer = await browser.EnterKeyAsync(key, "/p/staging/vms");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain(words);
        page.ShouldContain("role=\"alert\"");
        page.ShouldContain("name=\"returnUrl\" value=\"/p/staging/vms\"");
        if (key.Length > 0)
        {
            page.ShouldNotContain(key);
        }

        browser.Session.ShouldBeNull();
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefusedWithAFreshForm()
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("key", EmulatorDemo.OwnerKey), KeyValuePair.Create("returnUrl", "/p/staging")]),
        };

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("This page has expired");
        page.ShouldContain("name=\"returnUrl\" value=\"/p/staging\"");
        browser.Session.ShouldBeNull();
    }

    [Fact]
    public async Task Post_LargerThanAForm_IsRefused()
    {
        using var browser = app.Browser();

        using var answer = await browser.EnterKeyAsync(new string('a', 20_000));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SignIn_Again_GivesANewTokenAndEndsTheOldSession()
    {
        using var browser = app.Browser();
        await browser.SignInAsync();
        var first = browser.Session;
        using var otherTab = app.Browser();
        otherTab.Cookies.Add(app.Address, new Cookie(ConsoleBrowser.SessionCookieAt(app.Address), first));

        await browser.SignInAsync("viewer");

        browser.Session.ShouldNotBe(first);
        (await browser.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await otherTab.GetAsync("/all")).Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=replaced");
    }

    [Fact]
    public async Task SignIn_InvalidCookie_DoesNotAdoptIt()
    {
        using var browser = app.Browser();
        var planted = SessionToken.Create();
        browser.Cookies.Add(app.Address, new Cookie(ConsoleBrowser.SessionCookieAt(app.Address), planted));

        await browser.SignInAsync();

        browser.Session.ShouldNotBe(planted);
    }

    [Fact]
    public async Task Page_WhileSignedIn_OffersToContinue()
    {
        using var browser = app.Browser();
        await browser.SignInAsync();

        (await browser.TextAsync("/sign-in?returnUrl=%2Fp%2Fstaging%2Fvms")).ShouldContain("<a href=\"/p/staging/vms\">Continue</a>");
    }

    [Fact]
    public async Task SignOut_Post_EndsTheSessionForEveryTab()
    {
        using var browser = app.Browser();
        await browser.SignInAsync();
        using var otherTab = app.Browser();
        otherTab.Cookies.Add(app.Address, new Cookie(ConsoleBrowser.SessionCookieAt(app.Address), browser.Session));

        using var answer = await browser.PostAsync("/sign-out");

        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=signed-out");
        browser.Session.ShouldBeNull();
        (await otherTab.GetAsync("/all")).Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=signed-out");
        using var negotiation = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        (await otherTab.SendAsync(negotiation)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task SignOut_WithoutAntiforgeryToken_LeavesTheSession()
    {
        using var browser = app.Browser();
        await browser.SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Content = new FormUrlEncodedContent([]) };

        (await browser.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await browser.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_FromATabThatWasOpenedBeforeAnotherSignedIn_GoesWhereItShould()
    {
        using var browser = app.Browser();
        var token = ConsoleBrowser.TokenIn(await browser.TextAsync("/sign-in"));
        await browser.SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(
                [KeyValuePair.Create("key", EmulatorDemo.OwnerKey), KeyValuePair.Create("returnUrl", "/p/staging/vms"), KeyValuePair.Create(
                    "__RequestVerificationToken",
                    token)]),
        };

        using var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe("/p/staging/vms");
    }

    [Fact]
    public async Task Page_OfTwoConsolesOnOneHost_SetsCookiesOfTwoNames()
    {
        using var second = new ConsoleApp();
        using var here = app.Browser();
        using var there = new ConsoleBrowser(second.Address);
        await here.SignInAsync();
        await there.SignInAsync();

        var names = here.Cookies.GetAllCookies().Select(cookie => cookie.Name).ToList();

        names.Count.ShouldBe(2);
        names.Intersect(there.Cookies.GetAllCookies().Select(cookie => cookie.Name)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SignOut_ByGet_DoesNothing()
    {
        using var browser = app.Browser();
        await browser.SignInAsync();

        (await browser.GetAsync("/sign-out")).StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound);

        (await browser.GetAsync("/all")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignOut_WithoutSession_GoesToSignIn()
    {
        using var browser = app.Browser();

        using var answer = await browser.PostAsync("/sign-out");

        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?reason=signed-out");
    }

    [Fact]
    public async Task Keys_AcceptedOften_AreNeverDelayed()
    {
        using var browser = app.Browser();
        for (var i = 0; i < SignInThrottle.PerAddress + 2; i++)
        {
            await browser.SignInAsync();
        }
    }

    /// <summary>One console for all of them. Fewer keys are refused here than the throttle allows.</summary>
    public sealed class App : IDisposable
    {
        private readonly ConsoleApp app = new();

        public Uri Address => app.Address;

        public ConsoleBrowser Browser() => new(Address);

        public void Dispose() => app.Dispose();
    }
}
