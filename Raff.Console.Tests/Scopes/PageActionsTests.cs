using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Scopes;

namespace Raff.Console.Tests.Scopes;

/// <summary>Pages offer their actions for as long as they are shown.</summary>
public sealed class PageActionsTests : BunitContext
{
    private readonly PageActions actions = new();

    public PageActionsTests() => Services.AddSingleton(actions);

    [Fact]
    public async Task Offer_OfAShownPage_RunsWhatThePageDoes()
    {
        var runs = 0;
        Render<PageActionOffer>(offer => offer.Add(o => o.Title, "Refresh").Add(o => o.OnChosen, () => runs++));

        await Renderer.Dispatcher.InvokeAsync(() => actions.All.ShouldHaveSingleItem().Run!());

        runs.ShouldBe(1);
    }

    [Fact]
    public async Task Offer_OfALeftPage_IsGone()
    {
        Render<PageActionOffer>(offer => offer.Add(o => o.Title, "Refresh"));

        await DisposeComponentsAsync();

        actions.All.ShouldBeEmpty();
    }

    [Fact]
    public void Offer_ThatChanges_IsOfferedAsItIsNow()
    {
        var shown = Render<PageActionOffer>(offer => offer.Add(o => o.Title, "Export").Add(o => o.Href, "/a"));

        shown.Render(offer => offer.Add(o => o.Href, "/b").Add(o => o.Refusal, "Your role may not."));

        actions.All.ShouldHaveSingleItem().ShouldBe(new PageAction("Export") { Href = "/b", Refusal = "Your role may not." });
    }
}
