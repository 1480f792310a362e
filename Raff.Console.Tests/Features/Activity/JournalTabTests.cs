using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Activity;
using Raff.Console.Operations;
using Raff.Console.Scopes;

namespace Raff.Console.Tests.Features.Activity;

/// <summary>The journal on its page: every state, every size, and what the address says.</summary>
public sealed class JournalTabTests : JournalParts
{
    private const string Rows = "[data-testid=operation]";

    [Fact]
    public async Task Tab_WithoutOperations_SaysWhatWillAppear()
    {
        var tab = await OpenAsync("activity?scope=all");

        tab.WaitForAssertion(() => State(tab).ShouldBe("empty"));
        tab.Markup.ShouldContain("No operations yet");
        tab.Find(".extent").TextContent.ShouldBe("No operations");
    }

    [Fact]
    public async Task Tab_WithOneOperation_SaysWhoDidWhatWhenWhereAndHowItEnded()
    {
        await KeepAsync(Made(1));
        var tab = await OpenAsync("activity?scope=all");

        tab.WaitForAssertion(() => State(tab).ShouldBe("ready"));
        var row = tab.FindAll(Rows).ShouldHaveSingleItem();
        row.GetAttribute("data-operation").ShouldBe("op-00001");
        row.GetAttribute("data-command").ShouldBe("vm.stop");
        row.GetAttribute("data-state").ShouldBe("succeeded");
        row.GetAttribute("data-project-id").ShouldBe("prj_0000");
        row.QuerySelector("time")!.GetAttribute("title").ShouldBe("2026-01-01 00:01:00 UTC");
        row.QuerySelector("a")!.GetAttribute("href").ShouldBe("/vms/1?scope=all");
        foreach (var words in new[] { "Succeeded", "Stop VM", "web-1", "project-0000", "tests", "raff_00000001", "Sentence 1.", "1 min 12 s" })
        {
            row.TextContent.ShouldContain(words);
        }
    }

    [Fact]
    public async Task Tab_WithFiftyOneOperations_HasTwoPages()
    {
        await KeepAsync([.. Enumerable.Range(1, 51).Select(number => Made(number))]);
        var tab = await OpenAsync("activity?scope=all");
        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(50));
        tab.Find(".extent").TextContent.ShouldBe("1–50 of 51");

        await tab.InvokeAsync(() => tab.FindAll("button").Single(button => button.TextContent == "Next page").Click());

        tab.WaitForAssertion(() => At.ShouldBe("activity?page=2&scope=all"));
        tab.WaitForAssertion(() => tab.FindAll(Rows).ShouldHaveSingleItem().GetAttribute("data-operation").ShouldBe("op-00001"));
        tab.Find(".extent").TextContent.ShouldBe("51–51 of 51");
    }

    [Fact]
    public async Task Tab_WithTenThousandOperations_ShowsOnePageAndTheTotal()
    {
        await KeepAsync([.. Enumerable.Range(1, 10_000).Select(number => Made(number))]);
        var tab = await OpenAsync("activity?scope=all&page=999&size=100");

        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(100));
        tab.Find(".extent").TextContent.ShouldBe("9,901–10,000 of 10,000");
    }

    [Fact]
    public async Task Tab_FilteredByState_ShowsDeniedAttemptsAndOffersTheWayBack()
    {
        await KeepAsync(Made(1), Made(2, OperationState.Refused));
        var tab = await OpenAsync("activity?scope=all&state=refused");
        tab.WaitForAssertion(() => tab.FindAll(Rows).ShouldHaveSingleItem().GetAttribute("data-state").ShouldBe("refused"));
        tab.FindAll("a[download]")[0].GetAttribute("href").ShouldBe("/activity/export.csv?state=refused");

        await tab.InvokeAsync(() => tab.FindAll("button").Single(button => button.TextContent == "Clear").Click());

        tab.WaitForAssertion(() => At.ShouldBe("activity?scope=all"));
        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(2));
    }

    [Fact]
    public async Task Tab_InAProject_ShowsItAsAFilterThatCanBeRemoved()
    {
        await HasProjectsAsync(2);
        await KeepAsync(Made(1), Made(2) with { Target = new CommandTarget("vms", "2", "web-2", new("prj_0001")) });
        Enter(new ActiveScope.OneProject(Card("project-0001")));
        var tab = await OpenAsync("activity?scope=project-0001");
        tab.WaitForAssertion(() => tab.FindAll(Rows).ShouldHaveSingleItem().TextContent.ShouldContain("web-2"));
        tab.FindAll(".chip.on").ShouldHaveSingleItem().TextContent.ShouldBe("Project: project-0001");

        await tab.InvokeAsync(() => tab.Find("[aria-label='Clear Project']").Click());

        tab.WaitForAssertion(() => At.ShouldBe("activity?project=all&scope=project-0001"));
        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(2));
    }

    [Fact]
    public async Task Tab_ThatFindsNothing_SaysSoAndClears()
    {
        await KeepAsync(Made(1));
        var tab = await OpenAsync("activity?scope=all&q=nowhere");

        tab.WaitForAssertion(() => tab.Markup.ShouldContain("No matching operations"));
        await tab.InvokeAsync(() => tab.FindAll("button").Single(button => button.TextContent == "Clear filters").Click());
        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(1));
    }

    [Fact]
    public async Task Tab_WithoutItsDatabase_SaysSoAndTriesAgain()
    {
        await KeepAsync(Made(1));
        await SqlAsync("ALTER TABLE Operation RENAME TO Elsewhere");
        var tab = await OpenAsync("activity?scope=all");
        tab.WaitForAssertion(() => State(tab).ShouldBe("error"));
        tab.Find("[data-testid=page-error]").TextContent.ShouldContain("The journal could not be read");

        await SqlAsync("ALTER TABLE Elsewhere RENAME TO Operation");
        // The tab also reads by itself when operations change, which can be between the two.
        tab.WaitForState(() => tab.FindAll("[data-testid=retry]").Count == 1 || tab.FindAll(Rows).Count == 1);
        await tab.InvokeAsync(() => tab.FindAll("[data-testid=retry]").SingleOrDefault()?.Click());

        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(1));
    }

    [Fact]
    public async Task Tab_WhileOperationsChange_ShowsThemWithoutAClick()
    {
        var tab = await OpenAsync("activity?scope=all");
        tab.WaitForAssertion(() => State(tab).ShouldBe("empty"));

        await KeepAsync(Made(1, OperationState.Running, isSettled: false));
        Book.Put(Made(1, OperationState.Running, isSettled: false));

        tab.WaitForAssertion(() => tab.FindAll(Rows).ShouldHaveSingleItem().GetAttribute("data-state").ShouldBe("running"), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Details_OfAnUnknownOutcome_SayWhatToDo()
    {
        await KeepAsync(Made(1, OperationState.Unknown));
        var tab = await OpenAsync("activity?scope=all");
        tab.WaitForAssertion(() => tab.FindAll(Rows).Count.ShouldBe(1));

        await tab.InvokeAsync(() => tab.Find($"{Rows} button").Click());

        Overlay.WaitForAssertion(() => Overlay.Find("[data-testid=operation-details] h2").TextContent.ShouldBe("Stop VM web-1"));
        Overlay.Find("[data-testid=advice]").TextContent.ShouldContain("repeat the command only if it was not carried out");
        Overlay.FindAll("dd").ShouldContain(value => value.TextContent == "2026-01-01 00:01:00 UTC");
        await Overlay.InvokeAsync(() => Overlay.FindAll("button").Single(button => button.TextContent == "Close").Click());
        Overlay.WaitForAssertion(() => Overlay.FindAll("dialog").ShouldBeEmpty());
    }

    private static string? State(IRenderedComponent<JournalTab> tab) => tab.Find("[data-testid=resource-table]").GetAttribute("data-state");

    private Task<IRenderedComponent<JournalTab>> OpenAsync(string address)
    {
        Services.GetRequiredService<OperationTab>();
        Location.NavigateTo(address);
        return Task.FromResult(Render<JournalTab>());
    }
}
