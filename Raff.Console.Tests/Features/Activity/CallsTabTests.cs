using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Activity;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;
using TestContext = Xunit.TestContext;

namespace Raff.Console.Tests.Features.Activity;

/// <summary>The calls made for this identity, live, and no one else's.</summary>
public sealed class CallsTabTests : ConsoleParts
{
    private const string Rows = "[data-testid=resource-row]";

    [Fact]
    public async Task Tab_OpenWhileCallsAreMade_ShowsThemWithoutTheKey()
    {
        await HasProjectsAsync(1);
        Enter(ActiveScope.All);
        var tab = Render<CallsTab>();
        tab.FindAll(Rows).Count.ShouldBe(1);

        Api.On("GET", "/api/v1/volumes").Always(StubAnswer.List([]));
        await Client.ListAsync(ResourceEndpoints.Volumes, Scope.In(new ProjectId("prj_0000")), new PageRequest(0, 1), Lane.Interactive,
            TestContext.Current.CancellationToken);

        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(2), TimeSpan.FromSeconds(10));
        var newest = tab.FindAll(Rows)[0];
        newest.GetAttribute("data-project-id").ShouldBe("prj_0000");
        newest.TextContent.ShouldContain("/volumes?");
        newest.TextContent.ShouldContain("project-0000");
        tab.Markup.ShouldNotContain("raff_00000001");
    }

    [Fact]
    public async Task Tab_Paused_HoldsStillUntilItGoesOn()
    {
        await HasProjectsAsync(1);
        var tab = Render<CallsTab>();
        tab.Find("[data-testid=pause-calls]").Click();

        Add("/later");
        tab.Find("[data-testid=pause-calls]").GetAttribute("aria-pressed").ShouldBe("true");
        tab.FindAll(Rows).Count.ShouldBe(1);

        tab.Find("[data-testid=pause-calls]").Click();
        tab.FindAll(Rows).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Tab_MoreCallsThanAPage_IsPaged()
    {
        await HasProjectsAsync(1);
        foreach (var number in Enumerable.Range(0, 60))
        {
            Add($"/call-{number}");
        }

        var tab = Render<CallsTab>();
        tab.FindAll(Rows).Count.ShouldBe(50);

        tab.FindAll("button").Single(button => button.TextContent == "Next page").Click();

        At.ShouldBe("activity?tab=calls&page=2&scope=all");
        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(11));
    }

    [Fact]
    public async Task Tab_CallsOfAnotherKey_AreNotShown()
    {
        await HasProjectsAsync(1);
        var other = Services.GetRequiredService<RaffClientFactory>().Create(new RaffConnection(Api.Address, new ApiKey("raff_00000002" + new string('0', 56))));
        Journal.Add(other.Fingerprint, new CallRecord(DateTimeOffset.UnixEpoch, "GET", "/secret", null, 200, null, TimeSpan.Zero, Lane.Interactive,
            "GET secret"));

        Render<CallsTab>().Markup.ShouldNotContain("/secret");
    }

    private CallJournal Journal => Services.GetRequiredService<CallJournal>();

    private RaffClient Client => Services.GetRequiredService<RaffClient>();

    private void Add(string path) => Journal.Add(Client.Fingerprint,
        new CallRecord(DateTimeOffset.UnixEpoch, "GET", path, null, 200, null, TimeSpan.Zero, Lane.Interactive, $"GET {path}"));
}
