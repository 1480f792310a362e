using Raff.Console.Sessions;

namespace Raff.Console.Tests.Sessions;

public sealed class ReturnUrlTests
{
    [Theory]
    [InlineData("/all/vms")]
    [InlineData("/p/staging/volumes?q=a&page=2")]
    [InlineData("/vms/42#tab")]
    [InlineData("/%2f/evil.example")]
    [InlineData("/")]
    public void Local_PathOfThisConsole_IsKept(string url) => ReturnUrl.Local(url).ShouldBe(url);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("all/vms")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/ok\\..\\x")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("http:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("~/all")]
    [InlineData("?x=1")]
    [InlineData("/sign-in")]
    [InlineData("/sign-in?returnUrl=/all")]
    [InlineData("/sign-out")]
    public void Local_AnythingElse_IsIgnored(string? url) => ReturnUrl.Local(url).ShouldBeNull();

    [Fact]
    public void Local_TooLong_IsIgnored() => ReturnUrl.Local("/" + new string('a', 2000)).ShouldBeNull();

    [Fact]
    public void SignIn_WithReasonAndPage_CarriesBothEscaped() =>
        ReturnUrl.SignIn(SessionEnd.Idle, "/p/staging/vms?q=a&page=2").ShouldBe("/sign-in?reason=idle&returnUrl=%2Fp%2Fstaging%2Fvms%3Fq%3Da%26page%3D2");

    [Theory]
    [InlineData(null)]
    [InlineData("/all")]
    [InlineData("/")]
    [InlineData("//evil.example")]
    public void SignIn_WithNothingToReturnTo_IsPlain(string? returnUrl) => ReturnUrl.SignIn(null, returnUrl).ShouldBe("/sign-in");

    [Theory]
    [InlineData(SessionEnd.SignedOut)]
    [InlineData(SessionEnd.Idle)]
    [InlineData(SessionEnd.Expired)]
    [InlineData(SessionEnd.Revoked)]
    [InlineData(SessionEnd.EndedElsewhere)]
    [InlineData(SessionEnd.Replaced)]
    public void EndWord_OfEveryReason_IsFoundAgainAndHasASentence(SessionEnd end)
    {
        SessionEndWords.Find(end.Word()).ShouldBe(end);
        end.Sentence().ShouldEndWith(".");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<script>")]
    public void EndWord_Unknown_ShowsNothing(string? word) => SessionEndWords.Find(word).ShouldBeNull();
}
