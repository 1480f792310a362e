using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.Shell;
using Raff.Console.Tests.Features.Activity;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Shell;

/// <summary>The drawer of running and recent operations, and the toasts of those that end.</summary>
public sealed class ActivityDrawerTests : JournalParts
{
    private const string Entries = "[data-testid=operation]";

    [Fact]
    public void Button_WhileOperationsRun_CountsThem()
    {
        var drawer = Render<ActivityDrawer>();
        Label(drawer).ShouldBe("Activity: nothing is running");

        Book.Put(Made(1, OperationState.Running, isSettled: false), Made(2, OperationState.Sent, isSettled: false), Made(3));

        drawer.WaitForAssertion(() => Label(drawer).ShouldBe("Activity: 2 running"));
        drawer.FindAll(Entries).ShouldBeEmpty("A closed drawer holds no entries.");
    }

    [Fact]
    public void Button_DuringABulkRun_CountsItOnce()
    {
        var drawer = Render<ActivityDrawer>();

        Book.Put(
            Made(1, OperationState.Running, isSettled: false) with { RunId = "run" },
            Made(2, OperationState.Queued, isSettled: false) with { RunId = "run" });

        drawer.WaitForAssertion(() => Label(drawer).ShouldBe("Activity: 1 running"));
    }

    [Fact]
    public void Drawer_Opened_ShowsRunningFirstAndEachWithItsTarget()
    {
        Book.Put(Made(1, OperationState.Running, isSettled: false), Made(2), Made(3, OperationState.Refused));
        var drawer = Open();

        drawer.FindAll(Entries).Select(entry => entry.GetAttribute("data-operation")).ShouldBe(["op-00001", "op-00003", "op-00002"]);
        var running = drawer.FindAll(Entries)[0];
        running.GetAttribute("data-state").ShouldBe("running");
        running.TextContent.ShouldContain("Stop VM");
        running.QuerySelector("a[aria-label='Open web-1']")!.GetAttribute("href").ShouldBe("/vms/1?scope=all");
        drawer.FindAll(Entries)[1].TextContent.ShouldContain("Sentence 3.");
    }

    [Fact]
    public void Drawer_WithAnOldBulkRun_LeavesItToTheActivityPage()
    {
        Book.Put(Made(1) with { RunId = "run" });

        var drawer = Open();

        drawer.FindAll("[data-testid=bulk-run]").ShouldBeEmpty();
        drawer.Find(".empty h2").TextContent.ShouldBe("No recent changes");
    }

    [Fact]
    public void Drawer_WithoutOperations_SaysWhatItIsFor() => Open().Find(".empty h2").TextContent.ShouldBe("No recent changes");

    [Fact]
    public void Entry_OfAnUnknownOutcome_SaysWhatToDo()
    {
        Book.Put(Made(1, OperationState.Unknown));

        Open().Find("[data-testid=advice]").TextContent.ShouldContain("Open web-1 and check its state");
    }

    [Fact]
    public void Entry_OfAStopOrAStart_OffersTheOther()
    {
        Book.Put(Made(1) with { Inverse = "vm.start" }, Made(2) with { Inverse = "vm.stop" }, Made(3));

        Open().FindAll("[data-testid=command]").Select(button => (button.GetAttribute("data-command"), button.TextContent))
            .ShouldBe([("vm.start", "Start again"), ("vm.stop", "Stop")], ignoreOrder: true);
    }

    [Fact]
    public async Task Drawer_AfterARestart_ShowsWhatWasNotSettledAsUnknown()
    {
        // The VM is not answered for, so nothing is found out yet.
        Api.On("GET", "/api/v1/vms/1").Always(StubAnswer.Never());
        await KeepAsync(Made(1, OperationState.Sent, isSettled: false));
        var drawer = Open();

        drawer.WaitForAssertion(() => drawer.Find(Entries).GetAttribute("data-state").ShouldBe("unknown"));
        drawer.Find(Entries).TextContent.ShouldContain("The console was stopped before the API answered");
        drawer.Find("[data-testid=advice]").TextContent.ShouldContain("The console is checking what happened");
    }

    [Theory]
    [InlineData(OperationState.Succeeded, "status")]
    [InlineData(OperationState.Failed, "alert")]
    [InlineData(OperationState.Unknown, "alert")]
    public void Toast_OfAnOperationOfThisTabThatEnds_OffersToOpenIt(OperationState end, string role)
    {
        var drawer = Render<ActivityDrawer>();
        _ = Overlay;
        Services.GetRequiredService<OperationTab>().Begin("op-00001");
        Book.Put(Made(1, OperationState.Running, isSettled: false), Made(2, OperationState.Running, isSettled: false));
        drawer.WaitForAssertion(() => Label(drawer).ShouldBe("Activity: 2 running"));

        Book.Put(Made(1, end), Made(2, end));

        Overlay.WaitForAssertion(() => Toasts.ShouldBe(["Sentence 1."], "The other operation is another tab's."));
        Overlay.Find("[data-testid=toast]").GetAttribute("role").ShouldBe(role);
        Overlay.Find("[data-testid=toast] a").GetAttribute("href").ShouldBe("/vms/1?scope=all");
    }

    [Fact]
    public void Toast_OfAnOperationThatEndedWithItsAnswer_IsLeftToWhoSentIt()
    {
        var drawer = Render<ActivityDrawer>();
        _ = Overlay;
        Services.GetRequiredService<OperationTab>().Begin("op-00001");
        Book.Put(Made(1, OperationState.Sent, isSettled: false));
        drawer.WaitForAssertion(() => Label(drawer).ShouldBe("Activity: 1 running"));

        Book.Put(Made(1, OperationState.Refused));

        drawer.WaitForAssertion(() => Label(drawer).ShouldBe("Activity: nothing is running"));
        Toasts.ShouldBeEmpty();
    }

    private static string? Label(IRenderedComponent<ActivityDrawer> drawer) => drawer.Find("[data-testid=activity-button]").GetAttribute("aria-label");

    private IRenderedComponent<ActivityDrawer> Open()
    {
        var drawer = Render<ActivityDrawer>();
        drawer.Find("[data-testid=activity-drawer]").TriggerEvent("onopenchange", new OpenChangeEventArgs { Open = true });
        return drawer;
    }
}
