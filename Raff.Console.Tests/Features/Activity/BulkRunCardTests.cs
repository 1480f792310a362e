using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Activity;
using Raff.Console.Operations;
using Raff.Console.Scopes;
using Raff.Console.Storage;
using TestContext = Xunit.TestContext;

namespace Raff.Console.Tests.Features.Activity;

/// <summary>Bulk runs with their progress and items.</summary>
public sealed class BulkRunCardTests : JournalParts
{
    [Fact]
    public async Task Card_OfARunOfAnEarlierProcess_AccountsForEachItem()
    {
        await KeepRunAsync(ended: true);
        await KeepAsync(Made(1) with { RunId = "run" }, Made(2, OperationState.Refused) with { RunId = "run" });
        var card = RenderCard();

        var run = card.Find("[data-testid=bulk-run]");
        run.GetAttribute("data-id").ShouldBe("run");
        run.GetAttribute("data-state").ShouldBe("failed");
        run.TextContent.ShouldContain("Stop 2 VMs");
        card.Find(".counts-line").TextContent.ShouldContain("1 succeeded");
        card.Find(".counts-line").TextContent.ShouldContain("1 refused");
        card.FindAll("button").ShouldBeEmpty("Only the process that ran it remembers the commands.");

        await card.InvokeAsync(() => card.Find("details").TriggerEvent("ontoggle", EventArgs.Empty));

        card.FindAll("[data-testid=bulk-item]").Select(item => (item.GetAttribute("data-id"), item.GetAttribute("data-state")))
            .ShouldBe([("1", "succeeded"), ("2", "refused")]);
    }

    [Fact]
    public async Task Card_WhileItRuns_StopsSendingOnRequest()
    {
        await KeepRunAsync(ended: false);
        Services.GetRequiredService<BulkRuns>().Begin(new BulkRun("run", "Stop 2 VMs", Owner, Made(1).StartedAt, isInOrder: false,
        [
            (Made(1, OperationState.Running, isSettled: false) with { RunId = "run" }, null!),
            (Made(2, OperationState.Queued, isSettled: false) with { RunId = "run" }, null!),
        ]));
        var card = RenderCard();
        card.Find("[data-testid=bulk-run]").GetAttribute("data-state").ShouldBe("running");

        await card.InvokeAsync(() => card.FindAll("button").Single(button => button.TextContent == "Stop sending").Click());

        card.WaitForAssertion(() => card.FindAll("button").ShouldBeEmpty());
        card.Markup.ShouldContain("What was already sent continues.");
    }

    [Fact]
    public async Task List_OfRuns_LeavesOutWhatEndedLongAgo()
    {
        await KeepRunAsync(ended: true);

        Render<BulkRunList>().FindAll("[data-testid=bulk-run]").ShouldBeEmpty();
    }

    private IRenderedComponent<BulkRunCard> RenderCard()
    {
        var card = Render<BulkRunCard>(parameters => parameters.Add(one => one.RunId, "run").Add(one => one.Scope, ActiveScope.All));
        card.WaitForElement("[data-testid=bulk-run]");
        return card;
    }

    private async Task KeepRunAsync(bool ended)
    {
        await using var db = await Storage.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Add(new BulkRunRecord
        {
            Id = "run",
            Endpoint = Owner.Endpoint,
            IdentityKey = Owner.Identity,
            Title = "Stop 2 VMs",
            StartedAt = Made(1).StartedAt,
            EndedAt = ended ? Made(1).StartedAt : null,
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
