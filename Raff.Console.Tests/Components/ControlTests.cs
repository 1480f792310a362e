using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

/// <summary>The small controls: what an operator can do with each, and what it says when that is not possible.</summary>
public sealed class ControlTests : ComponentTest
{
    private readonly List<string> heard = [];

    [Fact]
    public async Task ActionButton_Disabled_StaysReachableAndExplainsWhy()
    {
        var button = Render<ActionButton>(parameters => parameters
            .Add(one => one.DisabledReason, "Your role may not do this.").Add(one => one.OnClick, () => heard.Add("clicked")).AddChildContent("Create VM"));

        await button.Find("button").ClickAsync();

        heard.ShouldBeEmpty();
        button.Find("button").GetAttribute("aria-disabled").ShouldBe("true");
        button.Find("button").HasAttribute("disabled").ShouldBeFalse();
        button.Find($"#{button.Find("button").GetAttribute("aria-describedby")}").TextContent.ShouldBe("Your role may not do this.");
    }

    [Fact]
    public async Task ActionButton_Busy_IgnoresClicks()
    {
        var button = Render<ActionButton>(parameters => parameters.Add(one => one.Busy, true).Add(one => one.OnClick, () => heard.Add("clicked"))
            .AddChildContent("Create VM"));

        await button.Find("button").ClickAsync();

        heard.ShouldBeEmpty();
        button.Find("button").GetAttribute("aria-busy").ShouldBe("true");
    }

    [Fact]
    public void ActionButton_Enabled_Clicks()
    {
        Render<ActionButton>(parameters => parameters.Add(one => one.OnClick, () => heard.Add("clicked")).AddChildContent("Create VM")).Find("button").Click();

        heard.ShouldBe(["clicked"]);
    }

    [Fact]
    public void ActionButton_DisabledLink_IsNotALink() =>
        Render<ActionButton>(parameters => parameters.Add(one => one.Href, "/new").Add(one => one.DisabledReason, "No.").AddChildContent("New")).FindAll("a")
            .ShouldBeEmpty();

    [Fact]
    public void MenuItem_Disabled_ShowsTheReasonAndDoesNothing()
    {
        var item = Render<MenuItem>(parameters => parameters
            .Add(one => one.DisabledReason, "The VM is booting.").Add(one => one.OnClick, () => heard.Add("clicked")).AddChildContent("Stop"));

        // It has no handler at all: a forged event has nothing to call.
        Should.Throw<MissingEventHandlerException>(() => item.Find("[role=menuitem]").Click());

        heard.ShouldBeEmpty();
        item.Find($"[id='{item.Find("[role=menuitem]").GetAttribute("aria-describedby")}']").TextContent.ShouldBe("The VM is booting.");
    }

    [Fact]
    public async Task ColumnChooser_ColumnUnticked_IsReported()
    {
        var choices = new List<ColumnChoice>();
        var chooser = Render<ColumnChooser>(parameters => parameters.Add(one => one.Columns, [new("size", "Size", true)])
            .Add(one => one.OnChosen, choices.Add));
        chooser.FindAll("input").ShouldBeEmpty();

        chooser.Find("[popover]").TriggerEvent("onopenchange", new OpenChangeEventArgs { Open = true });
        await chooser.Find("input").ChangeAsync(false);

        choices.ShouldBe([new ColumnChoice("size", "Size", false)]);
    }

    [Fact]
    public void ExportMenu_Always_OffersPlainDownloads() =>
        Render<ExportMenu>(parameters => parameters.Add(one => one.CsvHref, "/all/vms/export.csv?q=a").Add(one => one.JsonHref, "/all/vms/export.json?q=a"))
            .FindAll("a[download]").Select(link => link.GetAttribute("href")).ShouldBe(["/all/vms/export.csv?q=a", "/all/vms/export.json?q=a"]);

    [Fact]
    public async Task FilterChip_Removed_IsReported()
    {
        var chip = Render<FilterChip>(parameters => parameters.Add(one => one.Text, "Network: net-1").Add(one => one.OnRemove, () => heard.Add("removed")));

        await chip.Find("button").ClickAsync();

        heard.ShouldBe(["removed"]);
    }

    [Fact]
    public void CopyableId_Shortened_CopiesTheWhole()
    {
        var id = Render<CopyableId>(parameters => parameters.Add(one => one.Value, "vm_0123456789").Add(one => one.Text, "vm_0123…")).Find("[role=button]");

        id.GetAttribute("data-copy").ShouldBe("vm_0123456789");
        id.TextContent.ShouldBe("vm_0123…");
    }

    [Fact]
    public void SelectionBar_NothingSelected_IsAbsent() => Render<SelectionBar>(parameters => parameters.Add(one => one.Count, 0)).Markup.ShouldBeEmpty();

    [Fact]
    public async Task SelectionBar_SomeSelected_CountsAndClears()
    {
        var bar = Render<SelectionBar>(parameters => parameters.Add(one => one.Count, 1284).Add(one => one.OnClear, () => heard.Add("cleared")));

        await bar.Find("button").ClickAsync();

        bar.Find("b").TextContent.ShouldBe("1,284 selected");
        heard.ShouldBe(["cleared"]);
    }

    [Fact]
    public void RefreshButton_Clicked_RefreshesAndShowsTheAge()
    {
        var button = Render<RefreshButton>(parameters => parameters.Add(one => one.AsOf, Time.GetUtcNow().AddSeconds(-12))
            .Add(one => one.OnRefresh, () => heard.Add("refreshed")));

        button.Find("[data-testid=refresh]").Click();

        heard.ShouldBe(["refreshed"]);
        button.Find("time").TextContent.ShouldBe("12 s ago");
        button.Find("[data-testid=refresh]").GetAttribute("aria-label").ShouldBe("Refresh");
    }
}
