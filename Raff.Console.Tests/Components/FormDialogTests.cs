using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

public sealed class FormDialogTests : ComponentTest
{
    private readonly TaskCompletionSource sending = new();
    private int sent;
    private int cancelled;

    [Fact]
    public void Dialog_Closed_IsEmpty() => Dialog(isOpen: false).Find("dialog").ChildElementCount.ShouldBe(0);

    [Fact]
    public async Task Submit_WhilePending_IsSentOnceAndStaysOpen()
    {
        var dialog = Dialog();
        var first = dialog.Find("form").SubmitAsync();

        await dialog.Find("form").SubmitAsync();
        await dialog.Find(".dialog-acts .btn").ClickAsync();

        sent.ShouldBe(1);
        cancelled.ShouldBe(0);
        dialog.Find("dialog").HasAttribute("data-busy").ShouldBeTrue();
        dialog.Find("[type=submit]").GetAttribute("aria-busy").ShouldBe("true");
        sending.SetResult();
        await first;
        dialog.Find("dialog").HasAttribute("data-busy").ShouldBeFalse();
        await dialog.Find(".dialog-acts .btn").ClickAsync();
        cancelled.ShouldBe(1);
    }

    [Fact]
    public void Escape_WhileOpen_Cancels()
    {
        Dialog().Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        cancelled.ShouldBe(1);
    }

    [Fact]
    public void Refusal_Given_IsShownInTheDialogAndAtTheField()
    {
        var dialog = Dialog(parameters => parameters.Add(one => one.Error, "The API is down.").AddChildContent<FormField>(field => field
            .Add(one => one.Label, "Name").Add(one => one.Value, "typed").Add(one => one.Error, "The name is taken.").Add(one => one.Hint, "Short.")));

        dialog.Find(".notice[role=alert]").TextContent.ShouldBe("The API is down.");
        var field = dialog.Find("input");
        field.GetAttribute("value").ShouldBe("typed");
        field.GetAttribute("aria-invalid").ShouldBe("true");
        field.GetAttribute("aria-describedby")!.Split(' ').Select(id => dialog.Find("#" + id).TextContent).ShouldBe(["The name is taken.", "Short."]);
        dialog.Find("label").GetAttribute("for").ShouldBe(field.Id);
    }

    [Fact]
    public async Task Select_Changed_ReportsTheValue()
    {
        string? chosen = null;
        var select = Render<FormSelect>(parameters => parameters.Add(one => one.Label, "Role").Add(one => one.Value, "").Add(one => one.Prompt, "Choose a role")
            .Add(one => one.Choices, [new FormChoice("1", "Admin"), new FormChoice("2", "Member")]).Add(one => one.ValueChanged, value => chosen = value));

        await select.Find("select").ChangeAsync("2");

        chosen.ShouldBe("2");
        select.FindAll("option").Select(option => option.TextContent).ShouldBe(["Choose a role", "Admin", "Member"]);
    }

    private IRenderedComponent<FormDialog> Dialog(Action<ComponentParameterCollectionBuilder<FormDialog>>? more = null, bool isOpen = true) =>
        Render<FormDialog>(parameters =>
    {
        parameters
            .Add(one => one.Open, isOpen)
            .Add(one => one.Title, "New project")
            .Add(one => one.Verb, "Create project")
            .Add(one => one.OnSubmit, () =>
            {
                sent++;
                return sending.Task;
            })
            .Add(one => one.OnCancel, () => cancelled++);
        more?.Invoke(parameters);
    });
}
