using Bunit;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources.Bulk;

/// <summary>From selected rows to a bulk run: reasons, who is skipped, the confirmation, each call to its own project.</summary>
public sealed class BulkFlowTests : ConsoleParts
{
    private readonly Dictionary<string, (string Status, int Project)> vms = new(StringComparer.Ordinal);

    [Fact]
    public async Task Bar_NothingSelectedAllowsACommand_DisablesItWithTheReason()
    {
        var page = await SelectAsync(("vm_1", "active", 0), ("vm_2", "active", 1));

        var start = page.WaitForElement(".selection [data-testid=command][data-command='vm.start']");

        start.GetAttribute("aria-disabled").ShouldBe("true");
        page.Find($"[id='{start.GetAttribute("aria-describedby")}']").TextContent
            .ShouldBe("No selected VM allows it. \"Start\" needs a stopped VM. It is active.");
        page.Find(".selection [data-command='vm.stop']").HasAttribute("aria-disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task Confirmation_SomeSkipped_SaysHowManyAndWhyAndNamesTheProjects()
    {
        var page = await SelectAsync(("vm_1", "active", 0), ("vm_2", "active", 1), ("vm_3", "passive", 1), ("vm_4", "active", 1));

        page.WaitForElement(".selection [data-command='vm.stop']").Click();
        var dialog = Overlay.WaitForElement("[data-testid=confirm]");

        dialog.GetAttribute("data-command").ShouldBe("vm.stop");
        Overlay.Find("[data-testid=bulk-summary]").TextContent.ShouldBe("3 of 4 VMs allow \"Stop\"; 1 is skipped because:");
        Overlay.Find("[data-testid=bulk-skipped]").TextContent.ShouldContain("1: \"Stop\" needs an active VM. It is stopped.");
        Overlay.FindAll("[data-testid=bulk-projects] li")
            .Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(["project-0001 2 VMs", "project-0000 1 VM"]);
    }

    [Fact]
    public async Task Run_Confirmed_SendsEachToItsOwnProjectOnceAndClearsTheSelection()
    {
        var page = await SelectAsync(("vm_1", "active", 0), ("vm_2", "active", 1), ("vm_3", "passive", 1));

        page.WaitForElement(".selection [data-command='vm.stop']").Click();
        Overlay.WaitForElement("[data-testid=confirm-submit]");
        var both = Task.WhenAll(
            Api.NextAsync(request => request.Path == "/api/v1/vms/vm_1/stop"), Api.NextAsync(request => request.Path == "/api/v1/vms/vm_2/stop"));
        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Toasts.ShouldContain("Stop: 2 VMs started."));
        page.WaitForAssertion(() => page.FindAll(".selection").ShouldBeEmpty());
        await both;
        Changes().Select(call => (call.Path, call.Project)).Order().ShouldBe([("/api/v1/vms/vm_1/stop", "prj_0000"), ("/api/v1/vms/vm_2/stop", "prj_0001")]);
    }

    [Fact]
    public async Task Deletion_OneProjectProtected_SkipsItsVmsAndAsksForTheNumber()
    {
        var page = await SelectAsync(("vm_1", "active", 0), ("vm_2", "active", 1), ("vm_3", "passive", 1));
        await Services.GetRequiredService<ProjectMarks>().SetAsync(new ProjectId("prj_0000"), isProtected: true, Xunit.TestContext.Current.CancellationToken);

        page.WaitForElement(".selection [data-command='vm.delete']").Click();
        var number = Overlay.WaitForElement("[data-testid=confirm-name]");

        Overlay.Find("[data-testid=bulk-skipped]").TextContent.ShouldContain("1: This project is protected. Remove the protection first.");
        Overlay.Find("[data-testid=confirm-submit]").GetAttribute("aria-disabled").ShouldBe("true");
        number.Input("2");
        Overlay.WaitForAssertion(() => Overlay.Find("[data-testid=confirm-submit]").HasAttribute("aria-disabled").ShouldBeFalse());
        Overlay.Find("[data-testid=losses]").TextContent.ShouldContain("The system disks");
        Changes().ShouldBeEmpty();
    }

    [Fact]
    public async Task SelectAll_MoreRowsThanThePageShows_SelectsEachThatMatches()
    {
        var page = await SelectAsync([.. Enumerable.Range(1, 60).Select(number => ($"vm_{number}", "active", 0))], selected: 1);

        page.WaitForElement("[data-testid=select-all-matching]").Click();

        page.WaitForAssertion(() => page.Find(".selection [role=status]").TextContent.ShouldBe("60 selected"));
        page.FindAll("[data-testid=select-all-matching]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfAKindWithoutBulkCommands_HasNoCheckBoxes()
    {
        Api.On("GET", "/api/v1/volumes").Always(
            StubAnswer.List([new { id = "vol_1", name = "data", status = "available", size = 10, project_id = "prj_0000" }], 1));
        await HasProjectsAsync(1);
        Enter(ActiveScope.All);
        Location.NavigateTo("all/volumes");
        var page = Render<ResourceListPage>(parameters => parameters.Add(one => one.Kind, "volumes"));

        page.WaitForElement("[data-testid=resource-row]");
        page.FindAll("input[type=checkbox][data-act]").ShouldBeEmpty();
    }

    private List<StubRequest> Changes() => [.. Api.Requests.Where(request => request.Method is not "GET")];

    private Task<IRenderedComponent<ResourceListPage>> SelectAsync(params (string Id, string Status, int Project)[] rows) => SelectAsync(rows, rows.Length);

    private async Task<IRenderedComponent<ResourceListPage>> SelectAsync((string Id, string Status, int Project)[] rows, int selected)
    {
        foreach (var (id, status, project) in rows)
        {
            vms[id] = (status, project);
            Api.On("GET", $"/api/v1/vms/{id}").Always(_ => StubAnswer.One(Written(id)));
            Api.On("POST", $"/api/v1/vms/{id}/stop").Always(_ => StubAnswer.One(new { message = "ok" }));
        }

        Api.On("GET", "/api/v1/vms").Always(request => StubAnswer.List(
            [.. rows.Select(row => Written(row.Id)).Skip(request.Number("offset", 0)).Take(request.Number("limit", 20))], rows.Length));
        await HasProjectsAsync(2);
        Enter(ActiveScope.All);
        Location.NavigateTo("all/vms");
        var page = Render<ResourceListPage>(parameters => parameters.Add(one => one.Kind, "vms"));
        page.WaitForElement("[data-testid=resource-row]");
        Services.GetRequiredService<IDispatcher>().Dispatch(
            new ResourceListActions.SelectRows([.. rows.Take(selected).Select(row => new ResourceId(row.Id))], IsSelected: true));
        return page;
    }

    private object Written(string id) =>
        new { id, name = id, status = vms[id].Status, project_id = $"prj_{vms[id].Project:0000}", region = "us-east" };
}
