using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.SignIn;

/// <summary>Signing in while the API behind the console fails in every way.</summary>
public sealed class SignInFailureTests : IAsyncLifetime
{
    private const string Key = "raff_1234abcdffffffffffffffffffffffffffffffffffffffffffffffffffffffff";
    private StubApi api = null!;
    private ConsoleApp console = null!;
    private ConsoleBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        api = await StubApi.StartAsync();
        console = new ConsoleApp(new Dictionary<string, string?>
        {
            ["Raff:Endpoint"] = api.Address.ToString(),
        });
        browser = new ConsoleBrowser(console.Address);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await console.DisposeAsync();
        await api.DisposeAsync();
    }

    [Fact]
    public async Task Page_AtAnotherEndpoint_NamesItAndOffersNoDemo()
    {
        var page = await browser.TextAsync("/sign-in");

        page.ShouldContain(api.Address.Authority);
        page.ShouldNotContain("demo-identity");
    }

    [Fact]
    public async Task Api_Down_ShowsMessage()
    {
        await api.DisposeAsync();

        await RefusedAsync(HttpStatusCode.ServiceUnavailable, "can&#x27;t reach");
    }

    [Fact]
    public async Task Api_NotAnswering_ShowsMessage()
    {
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.Never());

        await RefusedAsync(HttpStatusCode.ServiceUnavailable, "No response");
    }

    [Fact]
    public async Task Api_Failing_ShowsStatus()
    {
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.Error(503, "billing is away"));

        await RefusedAsync(HttpStatusCode.ServiceUnavailable, "status 503");
    }

    [Fact]
    public async Task Api_AnsweringWithAWebPage_NamesTheSetting()
    {
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.Html);

        await RefusedAsync(HttpStatusCode.ServiceUnavailable, "Raff:Endpoint");
    }

    [Fact]
    public async Task Api_WithoutThePermissionsOperation_NamesTheSetting()
    {
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.Error(404, "not found"));

        await RefusedAsync(HttpStatusCode.ServiceUnavailable, "Raff:Endpoint");
    }

    [Fact]
    public async Task Api_RateLimited_ShowsWhenToTryAgain()
    {
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.TooMany("30"));

        using var answer = await RefusedAsync(HttpStatusCode.ServiceUnavailable, "reached its rate limit");

        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Api_EchoingTheKeyInItsMessage_IsNotQuoted()
    {
        api.On("GET", "/api/v1/permissions").Always(request => StubAnswer.Error(401, $"unknown key {request.Key}"));

        await RefusedAsync(HttpStatusCode.Unauthorized, "not accepted by");
    }

    [Fact]
    public async Task Api_Unavailable_DoesNotCountAsAFailedAttempt()
    {
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.Error(404, "not found"));
        for (var i = 0; i < 12; i++)
        {
            using var answer = await browser.EnterKeyAsync(Key);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }
    }

    [Fact]
    public async Task Api_RefusingAllButTheKeyCheck_SignsInWithPartialIdentity()
    {
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.List([new { name = "vm.view" }]));
        api.On("GET", "/api/v1/*").Always(StubAnswer.Error(403, "permission denied")).When(request => request.Path != "/api/v1/permissions");

        using var answer = await browser.EnterKeyAsync(Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Api_Redirecting_IsNeverFollowedWithTheKey()
    {
        await using var elsewhere = await StubApi.StartAsync();
        api.On("GET", "/api/v1/permissions").Always(StubAnswer.Redirect(elsewhere.Address + "api/v1/permissions"));

        await RefusedAsync(HttpStatusCode.ServiceUnavailable, "status 302");

        elsewhere.Requests.ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> RefusedAsync(HttpStatusCode status, string words)
    {
        var answer = await browser.EnterKeyAsync(Key);
        answer.StatusCode.ShouldBe(status);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain(words);
        page.ShouldNotContain(Key);
        browser.Session.ShouldBeNull();
        return answer;
    }
}
