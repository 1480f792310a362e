using Bunit;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Tests.Features.Resources.ListPage;

/// <summary>Which columns a list page shows, and how their cells look.</summary>
public sealed class ListColumnsTests : BunitContext
{
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(TimeProvider.System);
    private static readonly ResourceKind Volumes = VolumeKind.Create(TimeProvider.System);
    private static readonly ProjectCard Staging = ProjectCard.Of(new Project { Id = new ProjectId("p1"), Name = "staging", Slug = "staging" }, false);
    private static readonly VirtualMachine Web = new() { Id = new ResourceId("vm-1"), Name = "web", Status = "active", ProjectId = Staging.Id };

    [Fact]
    public void Of_AllProjects_PutsTheProjectSecond()
    {
        Keys(Vms, ListQuery.Default, ActiveScope.All).Take(3).ShouldBe(["name", "project", "status"]);
        Keys(Vms, ListQuery.Default, new ActiveScope.OneProject(Staging)).ShouldNotContain("project");
    }

    [Fact]
    public void Of_ChosenColumns_ShowsTheseAndTheName() =>
        Keys(Vms, ListQuery.Default with { Columns = ["region"] }, new ActiveScope.OneProject(Staging)).ShouldBe(["name", "region"]);

    [Fact]
    public void Of_ColumnsWithAnOwnLook_UsesIt()
    {
        var column = ListColumns.Of(Vms, ListQuery.Default, ActiveScope.All, _ => Staging, VmIndex.Empty,
            key => key == "name" ? row => builder => builder.AddContent(0, $"own {row.Name}") : null).First(one => one.Key == "name");

        Markup(column, Web).ShouldBe("own web");
    }

    [Fact]
    public void ProjectCell_OfAKnownProject_LinksToTheSameListThere()
    {
        var cell = Render(Column(ActiveScope.All, _ => Staging).Cell(Web)).Find("a");

        cell.TextContent.ShouldBe("staging");
        cell.GetAttribute("href").ShouldBe("/p/staging/vms");
    }

    [Fact]
    public void ProjectCell_OfAnUnknownProject_SaysSo() => Render(Column(ActiveScope.All, _ => null).Cell(Web)).Markup.ShouldContain("project unknown");

    [Fact]
    public void Cell_OfAVolumeWhoseVmIsKnown_NamesAndLinksTheVm()
    {
        var volume = new Volume { Id = new ResourceId("v1"), Name = "data", Status = "attached", VolumeType = "nvme", ProductVm = "vm-1" };
        var column = Volumes.Columns.First(one => one.VmOf is not null);

        var cell = Render(ListColumns.CellOf(column, volume, ActiveScope.All, VmIndex.Of([Web]))).Find("a");

        cell.TextContent.ShouldBe("web");
        cell.GetAttribute("href").ShouldStartWith("/vms/vm-1");
    }

    [Fact]
    public void With_ColumnShownOrHidden_IsWrittenInTheKindsOrder()
    {
        var shown = ListQuery.Default.With(Vms, new ColumnChoice("region", "Region", true));

        shown.Columns.ShouldContain("region");
        shown.Columns.ShouldBe(Vms.Columns.Select(column => column.Key).Where(key => shown.Columns.Contains(key)));
        shown.With(Vms, new ColumnChoice("status", "Status", false)).Columns.ShouldNotContain("status");
    }

    [Fact]
    public void With_BackToTheKindsOwnColumns_WritesNone() =>
        ListQuery.Default.With(Vms, new ColumnChoice("region", "Region", true)).With(Vms, new ColumnChoice("region", "Region", false)).Columns.ShouldBeEmpty();

    private static IEnumerable<string> Keys(ResourceKind kind, ListQuery query, ActiveScope scope) =>
        ListColumns.Of(kind, query, scope, _ => Staging, VmIndex.Empty).Select(column => column.Key);

    private static TableColumn<IResource> Column(ActiveScope scope, Func<IResource, ProjectCard?> cardOf) =>
        ListColumns.Of(Vms, ListQuery.Default, scope, cardOf, VmIndex.Empty).First(column => column.Key == "project");

    private string Markup(TableColumn<IResource> column, IResource row) => Render(column.Cell(row)).Markup;
}
