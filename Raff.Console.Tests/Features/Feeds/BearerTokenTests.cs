using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Raff.Console.Features.Feeds;

namespace Raff.Console.Tests.Features.Feeds;

public sealed class BearerTokenTests
{
    private const string Token = "a-token-of-good-length-1234";

    private static string Hash => "sha256:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Token)));

    [Theory]
    [InlineData("Bearer " + Token, true)]
    [InlineData("bearer " + Token, true)]
    [InlineData("Bearer a-token-of-good-length-1235", false)]
    [InlineData("Bearer ", false)]
    [InlineData("Basic " + Token, false)]
    [InlineData(Token, false)]
    public void Request_WithAHeader_IsAcceptedOnlyWithTheToken(string header, bool isAccepted)
    {
        BearerToken.Of(Token).Accepts(Request(header)).ShouldBe(isAccepted);
        BearerToken.Of(Hash).Accepts(Request(header)).ShouldBe(isAccepted);
        BearerToken.Of(Hash.ToLowerInvariant()).Accepts(Request(header)).ShouldBe(isAccepted);
    }

    [Fact]
    public void Hash_SentAsTheToken_IsNotAccepted() => BearerToken.Of(Hash).Accepts(Request("Bearer " + Hash)).ShouldBeFalse();

    [Fact]
    public void Request_WithTwoHeaders_IsNotAccepted()
    {
        var request = Request("Bearer " + Token);
        request.Headers.Append("Authorization", "Bearer " + Token);

        BearerToken.Of(Token).Accepts(request).ShouldBeFalse();
    }

    [Fact]
    public void NoToken_Always_AcceptsNothing()
    {
        var none = BearerToken.Of("");

        none.IsSet.ShouldBeFalse();
        none.Accepts(Request("Bearer ")).ShouldBeFalse();
        none.Accepts(new DefaultHttpContext().Request).ShouldBeFalse();
    }

    [Theory]
    [InlineData("short")]
    [InlineData("sha256:12")]
    [InlineData("sha256:zz9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a")]
    public void Token_ThatProtectsNothing_IsRefused(string text) => Should.Throw<ArgumentException>(() => BearerToken.Of(text));

    private static HttpRequest Request(string header)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = header;
        return http.Request;
    }
}
