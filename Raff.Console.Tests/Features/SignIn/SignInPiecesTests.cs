using Raff.Console.Features.SignIn;
using Raff.Console.Sessions;

namespace Raff.Console.Tests.Features.SignIn;

public sealed class SignInPiecesTests
{
    [Fact]
    public void Token_EachTime_IsNewAndHas256Bits()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => SessionToken.Create()).ToHashSet();

        tokens.Count.ShouldBe(100);
        tokens.ShouldAllBe(token => token.Length == 43);
    }

    [Fact]
    public void TokenHash_OfAToken_IsStableAndNotTheToken()
    {
        var token = SessionToken.Create();

        var id = SessionToken.Hash(token).ShouldNotBeNull();

        id.ShouldBe(SessionToken.Hash(token)!.Value);
        id.Value.Length.ShouldBe(64);
        id.Value.ShouldNotContain(token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    public void TokenHash_OfAnythingElse_IsNone(string? text) => SessionToken.Hash(text).ShouldBeNull();

    [Theory]
    [InlineData("raff_0000000100000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("raff_live-Key_2", true)]
    [InlineData("raff_", false)]
    [InlineData("", false)]
    [InlineData("sk_live_123", false)]
    [InlineData("raff_with space", false)]
    [InlineData("raff_line\nbreak", false)]
    [InlineData("raff_\u00e4", false)]
    public void KeyText_AnyInput_IsSentOnlyIfItCanBeAKey(string text, bool plausible) => KeyText.IsPlausible(text).ShouldBe(plausible);

    [Fact]
    public void KeyText_TooLong_IsNotAKey() => KeyText.IsPlausible("raff_" + new string('a', KeyText.MaxLength)).ShouldBeFalse();

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
        "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15", "Safari on macOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
        "Safari on iPhone")]
    [InlineData("curl/8.5.0", "curl")]
    [InlineData("", null)]
    [InlineData("<script>alert(1)</script>", null)]
    public void UserAgent_OfABrowser_IsAFewKnownWords(string userAgent, string? words) => SessionOrigin.Words(userAgent).ShouldBe(words);

    [Fact]
    public void TouchEvery_ShortIdleTime_IsShorterThanIt()
    {
        new SessionLimits { IdleMinutes = 60 }.TouchEvery.ShouldBe(TimeSpan.FromMinutes(1));
        new SessionLimits { IdleMinutes = 1 }.TouchEvery.ShouldBe(TimeSpan.FromSeconds(15));
    }
}
