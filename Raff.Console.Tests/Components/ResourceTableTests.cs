using Bunit;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

public sealed class ResourceTableTests : ComponentTest
{
    private static readonly Vm[] Vms = [new("vm-1", "api-01", "prj-1"), new("vm-2", "api-02", null), new("vm-3", "auth-01", "prj-2")];
    private readonly List<RowSelection> selections = [];
    private readonly List<string> sorts = [];

    [Fact]
    public void Table_Ready_CarriesTheContractOfThePages()
    {
        var table = Table(parameters => parameters.Add(one => one.Total, 1284).Add(one => one.Loaded, 200)).Find("[data-testid=resource-table]");

        table.GetAttribute("data-kind").ShouldBe("vms");
        table.GetAttribute("data-scope").ShouldBe("all");
        table.GetAttribute("data-state").ShouldBe("ready");
        table.GetAttribute("data-total").ShouldBe("1284");
        table.GetAttribute("data-loaded").ShouldBe("200");
        table.HasAttribute("aria-busy").ShouldBeFalse();
    }

    [Fact]
    public void Row_OfEachItem_CarriesIdAndProject()
    {
        var rows = Table().FindAll("[data-testid=resource-row]");

        rows.Select(row => row.GetAttribute("data-id")).ShouldBe(["vm-1", "vm-2", "vm-3"]);
        rows.Select(row => row.GetAttribute("data-project-id")).ShouldBe(["prj-1", null, "prj-2"]);
    }

    [Fact]
    public void Loading_Always_ShowsPlaceholderRows()
    {
        var table = Table(parameters => parameters.Add(one => one.State, "loading").Add(one => one.Rows, []).Add(one => one.Placeholders, 7));

        table.FindAll("[data-testid=resource-row]").ShouldBeEmpty();
        table.FindAll("tbody tr[aria-hidden=true]").Count.ShouldBe(7);
        table.Find("table").GetAttribute("aria-busy").ShouldBe("true");
    }

    [Fact]
    public void Empty_WithWordsInstead_KeepsTheHeadings()
    {
        var table = Table(parameters => parameters.Add(one => one.State, "empty").Add(one => one.Rows, []).Add(one => one.Instead, "nothing here"));

        table.Find(".instead").TextContent.ShouldBe("nothing here");
        table.FindAll("thead th").Count.ShouldBe(4 + 1 + 1);
    }

    [Fact]
    public async Task Heading_OfASortableColumn_IsAButtonThatRequestsTheSort()
    {
        var table = Table(parameters => parameters.Add(one => one.Sort, "name").Add(one => one.IsDescending, true));

        var heading = table.Find("th[aria-sort=descending]");
        heading.QuerySelector("button")!.TextContent.ShouldBe("Name");
        table.FindAll("th[aria-sort]").Count.ShouldBe(1);
        table.FindAll("th").Single(th => th.TextContent == "Tags").QuerySelector("button").ShouldBeNull();

        await table.FindAll("th button")[1].ClickAsync();
        sorts.ShouldBe(["status"]);
    }

    [Fact]
    public void CheckBox_OfARow_IsLabeledAndReportsTheRow()
    {
        var table = Table();
        table.Find("tr[data-id=vm-1] input").GetAttribute("aria-label").ShouldBe("Select api-01");

        Act(table, new RowEventArgs { Act = "select", Id = "vm-1", Checked = true });

        selections.ShouldHaveSingleItem().IsSelected.ShouldBeTrue();
        selections[0].Ids.ShouldBe(["vm-1"]);
    }

    [Fact]
    public void CheckBox_WithShift_SelectsTheRange()
    {
        var table = Table();

        Act(table, new RowEventArgs { Act = "select", Id = "vm-3", Checked = true });
        Act(table, new RowEventArgs { Act = "select", Id = "vm-1", Checked = true, Shift = true });

        selections[1].Ids.ShouldBe(["vm-1", "vm-2", "vm-3"]);
    }

    [Fact]
    public void CheckBox_OfTheHeading_SelectsThisPage()
    {
        Act(Table(), new RowEventArgs { Act = "select-all", Checked = true });

        selections.ShouldHaveSingleItem().Ids.ShouldBe(["vm-1", "vm-2", "vm-3"]);
    }

    [Fact]
    public void CheckBox_OfTheHeading_IsMixedWhenSomeAreSelected()
    {
        Table(parameters => parameters.Add(one => one.Selected, new HashSet<string> { "vm-2" }));

        JSInterop.VerifyInvoke("raff.setMixed").Arguments[1].ShouldBe(true);
    }

    [Fact]
    public void CheckBoxes_WithoutAHandler_AreAbsent() =>
        Table(parameters => parameters.Add(one => one.OnSelect, default(EventCallback<RowSelection>))).FindAll("input").ShouldBeEmpty();

    [Fact]
    public void Menu_OfARow_IsRenderedOnDemand()
    {
        var table = Table();
        table.FindAll("[role=menuitem]").ShouldBeEmpty();
        table.Find("tr[data-id=vm-2] [data-act=menu]").GetAttribute("aria-label").ShouldBe("Actions for api-02");

        Act(table, new RowEventArgs { Act = "menu", Id = "vm-2" });

        table.Find("[role=menuitem]").TextContent.ShouldBe("Stop api-02");
        table.Find("[role=menu]").GetAttribute("aria-label").ShouldBe("Actions for api-02");
        JSInterop.VerifyInvoke("raff.showMenu");
    }

    [Fact]
    public void Menu_RefreshWhileOpen_UsesTheNewRow()
    {
        var table = Table();
        Act(table, new RowEventArgs { Act = "menu", Id = "vm-2" });

        table.Render(parameters => parameters.Add(one => one.Rows, [new Vm("vm-2", "renamed", null)]));

        table.Find("[role=menuitem]").TextContent.ShouldBe("Stop renamed");
        JSInterop.VerifyInvoke("raff.showMenu", 1);
    }

    [Fact]
    public void Menu_OfARemovedRow_DoesNotOpen()
    {
        var table = Table();

        Act(table, new RowEventArgs { Act = "menu", Id = "vm-9" });

        table.FindAll("[role=menuitem]").ShouldBeEmpty();
    }

    [Fact]
    public void Column_NotKept_MayBeDroppedOnNarrowScreens()
    {
        var table = Table();

        table.FindAll("tr[data-id=vm-1] td").Select(cell => cell.ClassName ?? "").ShouldBe(["tick", "", "", "w560", "num w640", "more"]);
    }

    [Fact]
    public void Table_FiftyRowsOfElevenColumns_StaysLight()
    {
        var columns = Enumerable.Range(1, 9).Select(number => new TableColumn<Vm>($"c{number}", $"Column {number}", Cell)).ToList();
        var rows = Enumerable.Range(1, 50).Select(number => new Vm($"vm-{number}", $"api-{number}", "prj-1")).ToList();

        var table = Table(parameters => parameters.Add(one => one.Columns, columns).Add(one => one.Rows, rows));

        // A plain table measured 1,077 nodes, half of them inside the cells; the cells here hold nothing but text.
        table.FindAll("*").Count.ShouldBeLessThan(750);

        static RenderFragment Cell(Vm machine) => builder => builder.AddContent(0, machine.Name);
    }

    private IRenderedComponent<ResourceTable<Vm>> Table(Action<ComponentParameterCollectionBuilder<ResourceTable<Vm>>>? more = null)
    {
        var table = Render<ResourceTable<Vm>>(parameters => parameters
                .Add(one => one.Kind, "vms")
                .Add(one => one.ScopeKey, "all")
                .Add(one => one.State, "ready")
                .Add(one => one.Label, "Virtual machines")
                .Add(one => one.Columns,
                [
                    new("name", "Name", machine => builder => builder.AddContent(0, machine.Name)) { CanSort = true, IsAlwaysShown = true },
                    new("status", "Status", _ => builder => builder.AddContent(0, "active")) { CanSort = true, IsAlwaysShown = true },
                    new("tags", "Tags", _ => _ => { }),
                    new("monthly", "Monthly", _ => _ => { }) { IsNumeric = true },
                ])
                .Add(one => one.Rows, Vms)
                .Add(one => one.IdOf, machine => machine.Id)
                .Add(one => one.ProjectOf, machine => machine.Project)
                .Add(one => one.NameOf, machine => machine.Name)
                .Add(one => one.OnSort, sorts.Add)
                .Add(one => one.OnSelect, selections.Add)
                .Add<MenuItem, Vm>(one => one.Menu, machine => item => item.AddChildContent($"Stop {machine.Name}")));
        if (more is not null)
        {
            table.Render(more);
        }

        return table;
    }

    private static void Act(IRenderedComponent<ResourceTable<Vm>> table, RowEventArgs act) => table.Find("table").TriggerEvent("onrowact", act);

    private sealed record Vm(string Id, string Name, string? Project);
}
