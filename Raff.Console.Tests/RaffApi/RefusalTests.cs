using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>How refusals and answers that are none become errors with a sentence.</summary>
public sealed class RefusalTests
{
    private const string Path = "/api/v1/permissions";

    [Theory]
    [InlineData(400, nameof(RaffError.Invalid))]
    [InlineData(401, nameof(RaffError.Unauthorized))]
    [InlineData(402, nameof(RaffError.PaymentRequired))]
    [InlineData(403, nameof(RaffError.Forbidden))]
    [InlineData(404, nameof(RaffError.NotFound))]
    [InlineData(409, nameof(RaffError.Conflict))]
    [InlineData(422, nameof(RaffError.Invalid))]
    public async Task Refusal_WithAMessage_ShowsIt(int status, string expected)
    {
        var error = await ErrorOfAsync(StubAnswer.Json("""{"error":"Word","message":"A whole sentence."}""", status));

        error.GetType().Name.ShouldBe(expected);
        error.Sentence.ShouldBe("A whole sentence.");
    }

    [Fact]
    public async Task Refusal_OnlyAnErrorWord_ShowsIt() =>
        (await ErrorOfAsync(StubAnswer.Json("""{"error":"Not allowed"}""", 403))).ShouldBe(new RaffError.Forbidden("Not allowed"));

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(418)]
    public async Task Refusal_WithoutAMessage_ShowsOurMessage(int status) =>
        (await ErrorOfAsync(StubAnswer.Text(string.Empty, "application/json", status))).Sentence.ShouldEndWith(".");

    [Theory]
    [InlineData("""{"error":"Forbidden","message":"Pay first.","reason":"no_billing_customer"}""", "Pay first.", "no_billing_customer")]
    [InlineData("""{"error":"Forbidden","message":{"reason":"banned","message":"Account banned."}}""", "Account banned.", "banned")]
    public async Task Refusal_ForBilling_CarriesItsReasonFromEitherPlace(string body, string words, string reason) =>
        (await ErrorOfAsync(StubAnswer.Json(body, 403))).ShouldBe(new RaffError.BillingRefused(words, reason));

    [Fact]
    public async Task Refusal_LongMessage_IsCut()
    {
        var sentence = (await ErrorOfAsync(StubAnswer.Error(409, new string('x', 100_000)))).Sentence;

        sentence.Length.ShouldBeLessThan(500);
        sentence.ShouldEndWith("...");
    }

    [Fact]
    public async Task Refusal_ThatEchoesTheKey_DoesNotShowIt()
    {
        var sentence = (await ErrorOfAsync(StubAnswer.Error(401, $"Unknown key {ClientWorld.Secret}\u0007!"))).Sentence;

        sentence.ShouldBe("Unknown key raff_0123abcd... !");
    }

    [Fact]
    public async Task Answer_ThatIsAWebPage_IsUnreadable() =>
        (await ErrorOfAsync(StubAnswer.Html)).ShouldBeOfType<RaffError.Unreadable>().Sentence.ShouldContain("web page");

    [Fact]
    public async Task Refusal_WebPage_IsUnreadableAndNotNotFound() =>
        (await ErrorOfAsync(StubAnswer.Text("<html>404</html>", "text/html", 404))).ShouldBeOfType<RaffError.Unreadable>();

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Answer_Redirect_IsServerFaultAndNotFollowed(int status)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.Redirect(new Uri(world.Api.Address, "/elsewhere").AbsoluteUri, status));
        world.Api.On("GET", "/elsewhere").Always(StubAnswer.List([]));

        (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Error().ShouldBeOfType<RaffError.ServerFault>().Status.ShouldBe(status);

        world.Api.Requests.ShouldHaveSingleItem().Path.ShouldBe(Path);
    }

    [Fact]
    public async Task Cookies_OfAnAnswer_AreNotSentBack()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(StubAnswer.List([]).With("Set-Cookie", "track=me; Path=/"));

        await world.Client.ListPermissionsAsync(ClientWorld.Cancel);
        await world.Client.ListPermissionsAsync(ClientWorld.Cancel);

        world.Api.Requests.ShouldAllBe(request => !request.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task Answer_SuccessFalse_IsAnError()
    {
        var error = await ErrorOfAsync(StubAnswer.Json("""{"success":false,"message":"Not while it boots."}"""));

        error.ShouldBe(new RaffError.Invalid("Not while it boots."));
    }

    [Fact]
    public async Task Answer_TooLarge_IsUnreadable() =>
        (await ErrorOfAsync(StubAnswer.Text(new string(' ', 33 * 1024 * 1024), "application/json"))).ShouldBeOfType<RaffError.Unreadable>();

    private static async Task<RaffError> ErrorOfAsync(StubAnswer answer)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", Path).Always(answer);
        var error = (await world.Client.ListPermissionsAsync(ClientWorld.Cancel)).Error();
        world.Api.Requests.Count.ShouldBe(1);
        return error;
    }
}
