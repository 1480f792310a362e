using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

public sealed class ConfirmDialogTests : ComponentTest
{
    private int confirmed;
    private int cancelled;

    [Fact]
    public void Dialog_Closed_IsEmpty()
    {
        Dialog(isOpen: false).Find("dialog").ChildElementCount.ShouldBe(0);
        JSInterop.VerifyNotInvoke("raff.setDialog");
    }

    [Fact]
    public void Dialog_Open_NamesProjectProtectionAndConsequences()
    {
        var dialog = Dialog();

        dialog.Find(".proj").TextContent.ShouldBe("production");
        dialog.Find(".proj").ClassList.ShouldContain("p5");
        dialog.Find(".lock").TextContent.ShouldBe("Protected");
        dialog.FindAll("li").Select(item => item.TextContent).ShouldBe(["Its disk is deleted.", "3 snapshots die with it."]);
        dialog.Find("h2").Id.ShouldBe(dialog.Find("dialog").GetAttribute("aria-labelledby"));
        JSInterop.VerifyInvoke("raff.setDialog").Arguments[1].ShouldBe(true);
    }

    [Fact]
    public void Confirm_NothingToType_Confirms()
    {
        Dialog().Find("form").Submit();

        confirmed.ShouldBe(1);
    }

    [Fact]
    public async Task Confirm_NameToType_WaitsForExactlyThatName()
    {
        var dialog = Dialog(parameters => parameters.Add(one => one.TypeToConfirm, "api-01"));
        dialog.Find("form").Submit();
        await dialog.Find("input").InputAsync("API-01");
        dialog.Find("form").Submit();
        confirmed.ShouldBe(0);
        dialog.Find("[type=submit]").GetAttribute("aria-disabled").ShouldBe("true");

        await dialog.Find("input").InputAsync("api-01");
        dialog.Find("form").Submit();

        confirmed.ShouldBe(1);
        dialog.Find("[type=submit]").HasAttribute("aria-disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task TypedName_DialogOpensAgain_IsForgotten()
    {
        var dialog = Dialog(parameters => parameters.Add(one => one.TypeToConfirm, "api-01"));
        await dialog.Find("input").InputAsync("api-01");

        dialog.Render(parameters => parameters.Add(one => one.Open, false));
        dialog.Render(parameters => parameters.Add(one => one.Open, true));
        dialog.Find("form").Submit();

        confirmed.ShouldBe(0);
    }

    [Fact]
    public void Dialog_Busy_NeitherConfirmsAgainNorCancels()
    {
        var dialog = Dialog(parameters => parameters.Add(one => one.Busy, true));

        dialog.Find("form").Submit();
        dialog.Find(".dialog-acts .btn").Click();

        confirmed.ShouldBe(0);
        cancelled.ShouldBe(0);
        dialog.Find("dialog").HasAttribute("data-busy").ShouldBeTrue();
    }

    [Fact]
    public void Dialog_Failed_StaysWithTheReason()
    {
        var dialog = Dialog(parameters => parameters.Add(one => one.Error, "The VM has a volume. Detach it first."));

        dialog.Find("[role=alert]").TextContent.ShouldBe("The VM has a volume. Detach it first.");
    }

    [Fact]
    public void Escape_WhileOpen_Cancels()
    {
        Dialog().Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        cancelled.ShouldBe(1);
    }

    [Fact]
    public void ApiCall_Given_CanBeCopied() =>
        Dialog(parameters => parameters.Add(one => one.ApiCall, "curl -X DELETE …")).Find("[data-copy]").GetAttribute("data-copy")
            .ShouldBe("curl -X DELETE …");

    private IRenderedComponent<ConfirmDialog> Dialog(Action<ComponentParameterCollectionBuilder<ConfirmDialog>>? more = null, bool isOpen = true) =>
        Render<ConfirmDialog>(parameters =>
    {
        parameters
            .Add(one => one.Open, isOpen)
            .Add(one => one.Title, "Delete the VM api-01?")
            .Add(one => one.Verb, "Delete VM")
            .Add(one => one.Project, new ProjectLabel("production", 5, IsProtected: true))
            .Add(one => one.Consequences, ["Its disk is deleted.", "3 snapshots die with it."])
            .Add(one => one.OnConfirm, () => confirmed++)
            .Add(one => one.OnCancel, () => cancelled++);
        more?.Invoke(parameters);
    });
}
