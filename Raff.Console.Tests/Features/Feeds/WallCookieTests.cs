using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Raff.Console.Features.Feeds;
using Raff.Console.Features.Feeds.Wall;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Feeds;

public sealed class WallCookieTests
{
    private const string Token = "wall-token-for-the-tests";
    private readonly ManualTime time = new();
    private readonly EphemeralDataProtectionProvider protection = new();

    [Fact]
    public void Cookie_WithinAYear_IsValid()
    {
        var cookie = Cookie(Token);
        var sent = Sent(cookie);

        cookie.IsValid(Request(sent)).ShouldBeTrue();
        Cookie(Token).IsValid(Request(sent)).ShouldBeTrue("a restart changes nothing");
        time.Advance(WallCookie.Lifetime - TimeSpan.FromSeconds(1));
        cookie.IsValid(Request(sent)).ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(1));
        cookie.IsValid(Request(sent)).ShouldBeFalse();
    }

    [Fact]
    public void Cookie_OfAnotherTokenOrNone_IsNotValid()
    {
        var sent = Sent(Cookie(Token));

        Cookie("another-token-for-the-tests").IsValid(Request(sent)).ShouldBeFalse();
        Cookie("").IsValid(Request(sent)).ShouldBeFalse();
        Cookie("").IsValid(Request(Sent(Cookie("")))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("!!!")]
    [InlineData(Token)]
    public void Cookie_ThatIsNotOurs_IsNotValid(string value) => Cookie(Token).IsValid(Request($"raff-wall-80={value}")).ShouldBeFalse();

    [Theory]
    [InlineData("'none'", false, "samesite=strict")]
    [InlineData("'self'", true, "samesite=strict")]
    [InlineData("https://intranet.example", false, "samesite=strict")]
    [InlineData("https://intranet.example", true, "samesite=none")]
    public void Cookie_ForAFrame_ComesAlongThereUnderHttpsOnly(string ancestors, bool isHttps, string sameSite)
    {
        var text = Written(Cookie(Token, ancestors), isHttps);

        text.ShouldContain(sameSite);
        text.Contains("; Partitioned", StringComparison.Ordinal).ShouldBe(sameSite == "samesite=none");
        text.Contains("; secure", StringComparison.Ordinal).ShouldBe(isHttps);
        text.ShouldStartWith(isHttps ? "__Host-raff-wall-" : "raff-wall-");
        text.ShouldContain("httponly");
    }

    private static string Sent(WallCookie cookie) => Written(cookie, isHttps: false).Split(';')[0];

    private static string Written(WallCookie cookie, bool isHttps)
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = isHttps ? "https" : "http";
        http.Request.Host = new HostString("console.example", 80);
        cookie.Write(http);
        return http.Response.Headers.SetCookie.ToString();
    }

    private static HttpRequest Request(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("console.example", 80);
        http.Request.Headers.Cookie = cookie;
        return http.Request;
    }

    private WallCookie Cookie(string token, string ancestors = "'none'")
    {
        var services = new ServiceCollection();
        services.Configure<FeedOptions>(FeedOptions.Wall, options => options.Token = token);
        var tokens = new BearerTokens(services.BuildServiceProvider().GetRequiredService<IOptionsMonitor<FeedOptions>>());
        return new WallCookie(tokens, protection, Options.Create(new WallOptions { FrameAncestors = ancestors }), time);
    }
}
