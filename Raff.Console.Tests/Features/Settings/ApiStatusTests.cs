using Bunit;
using Raff.Console.Features.Settings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Settings;

/// <summary>The settings say whether the API itself is up, without a key.</summary>
public sealed class ApiStatusTests : ConsoleParts
{
    [Fact]
    public void Status_OfAHealthyApi_IsItsWordAndTheTimeItTook()
    {
        Api.On("GET", "/health").Always(StubAnswer.Json(new { status = "healthy" }));

        var shown = Render<ApiStatus>();

        shown.WaitForAssertion(() => shown.Find("[role=status]").TextContent.ShouldMatch("^Healthy, answered in \\d+ ms$"));
        var request = Api.Requests.ShouldHaveSingleItem();
        (request.Path, request.Key).ShouldBe(("/health", null));
    }

    [Fact]
    public async Task Status_CheckedAgainAfterAnOutage_IsTheNewOne()
    {
        Api.On("GET", "/health").Always(StubAnswer.Error(501, "Down for maintenance."));
        var shown = Render<ApiStatus>();
        shown.WaitForAssertion(() => shown.Find("[role=status]").TextContent.ShouldBe("Not available. Down for maintenance."));

        Api.On("GET", "/health").Always(StubAnswer.Json(new { status = "healthy" }));
        await shown.Find("button").ClickAsync(new());

        shown.WaitForAssertion(() => shown.Find("[data-testid=api-status]").GetAttribute("data-state").ShouldBe("healthy"));
    }
}
