using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Components;
using Raff.Console.Features.Resources.Commands;
using Raff.Console.Features.VirtualMachines;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources.Commands;

/// <summary>From choosing a command to its outcome: reasons, confirmations, one call with the VM's own project, and a toast.</summary>
public sealed class CommandFlowTests : ConsoleParts
{
    private const string Project0 = "prj_0000";
    private string status = "active";

    [Fact]
    public async Task Menu_OfAVm_GivesEachDisabledCommandItsReason()
    {
        await IsThereAsync();

        var menu = Menu();
        var start = menu.Find("[data-command='vm.start']");

        start.GetAttribute("aria-disabled").ShouldBe("true");
        menu.Find($"[id='{start.GetAttribute("aria-describedby")}']").TextContent.ShouldContain("web-01 is active");
        menu.FindAll("[data-testid=command]").ShouldAllBe(
            item => item.GetAttribute("aria-disabled") != "true" || item.GetAttribute("aria-describedby") != null);
    }

    [Fact]
    public async Task DisabledCommand_ChosenAllTheSame_SendsNothing()
    {
        await IsThereAsync();

        // The page offers no handler for it, and the flow checks the row again.
        Menu().Find("[data-command='vm.start']").HasAttribute("blazor:onclick").ShouldBeFalse();
        await StartAsync("vm.start");

        Overlay.WaitForAssertion(() => Toasts.ShouldContain(toast => toast.Contains("web-01 is active", StringComparison.Ordinal)));
        Changes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Menu_OfAVm_LinksToTheFormThatDuplicatesIt()
    {
        await IsThereAsync();

        Menu().FindAll("a[role=menuitem]").Single(link => link.TextContent.Trim() == "Duplicate").GetAttribute("href").ShouldBe("/all/vms/new?like=vm_1");
    }

    [Fact]
    public async Task Menu_OfAViewer_DisablesEveryCommandWithThePermissionItNeeds()
    {
        await IsThereAsync();
        IsAViewer();

        var menu = Menu();

        menu.FindAll("[data-testid=command]").Count.ShouldBeGreaterThan(20);
        menu.FindAll("[data-testid=command]").ShouldAllBe(
            item => item.GetAttribute("aria-disabled") == "true"
            && item.TextContent.Contains("Your role viewer in project-0000 lacks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Viewer_WhoForgesAnEvent_IsRefusedOnTheServer()
    {
        await IsThereAsync();
        var question = new CommandQuestion(Raff.Console.Operations.VmCommands.Stop(Row()));
        IsAViewer();

        Ask(question).WaitForElement("[data-testid=confirm-submit]");
        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Overlay.Find("dialog .notice.bad").TextContent.ShouldContain("Your role viewer in project-0000 lacks vm.power."));
        Changes().ShouldBeEmpty();
    }

    [Fact]
    public async Task Confirmation_OfAStop_NamesTheProjectAndSendsOnceWithIt()
    {
        await IsThereAsync();
        Answers("POST", "stop", "finalizing");

        Choose("vm.stop");
        var dialog = Overlay.WaitForElement("[data-testid=confirm]");

        dialog.GetAttribute("data-command").ShouldBe("vm.stop");
        dialog.GetAttribute("data-project-id").ShouldBe(Project0);
        dialog.TextContent.ShouldContain("project-0000");
        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Overlay.FindAll("dialog").ShouldBeEmpty());
        Changes().Select(call => (call.Path, call.Project)).ShouldBe([("/api/v1/vms/vm_1/stop", Project0)]);
        Overlay.WaitForAssertion(() => Toasts.ShouldContain("Stopping web-01."));
    }

    [Fact]
    public async Task DoubleClick_OnACommandWithoutConfirmation_SendsOnce()
    {
        status = "passive";
        await IsThereAsync();
        Answers("POST", "start", "booting");
        var row = Row();

        await Task.WhenAll(StartAsync("vm.start", row), StartAsync("vm.start", row));

        Changes().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refusal_OfTheApi_StaysInTheDialogAndTheNextTryIsSentAnew()
    {
        await IsThereAsync();
        Api.On("POST", "/api/v1/vms/vm_1/stop").Always(StubAnswer.Error(409, "The VM is busy."));

        Choose("vm.stop");
        Overlay.WaitForElement("[data-testid=confirm]");
        Overlay.Find("dialog form").Submit();
        Overlay.WaitForAssertion(() => Overlay.Find("dialog .notice.bad").TextContent.ShouldContain("The VM is busy."));
        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Changes().Count.ShouldBe(2));
    }

    [Fact]
    public async Task ProtectedProject_OfAStop_AsksForTheNameAsWell()
    {
        await IsThereAsync();
        await Services.GetRequiredService<ProjectMarks>().SetAsync(new ProjectId(Project0), isProtected: true, Xunit.TestContext.Current.CancellationToken);

        Choose("vm.stop");

        var name = Overlay.WaitForElement("[data-testid=confirm-name]");
        Overlay.Find("[data-testid=confirm-submit]").GetAttribute("aria-disabled").ShouldBe("true");
        name.Input("web-01");
        Overlay.WaitForAssertion(() => Overlay.Find("[data-testid=confirm-submit]").HasAttribute("aria-disabled").ShouldBeFalse());
        Menu().Find("[data-command='vm.delete']").GetAttribute("aria-disabled").ShouldBe("true");
    }

    [Fact]
    public async Task Deletion_OfAVm_SaysItsChoicesInTheRequest()
    {
        await IsThereAsync();
        Api.On("GET", "/api/v1/volumes")
            .Always(StubAnswer.List([new { id = "vol_1", name = "data", status = "attached", size = 10, product_vm = "vm_1", project_id = Project0 }], 1));
        Api.On("DELETE", "/api/v1/vms/vm_1").Always(StubAnswer.One(new { message = "ok" }));

        Choose("vm.delete");
        Overlay.WaitForAssertion(() => Overlay.Find("dialog").TextContent.ShouldContain("1 volume: data"));
        Overlay.WaitForElement("[data-testid=confirm-name]").Input(" web-01 ");
        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Changes().Count.ShouldBe(1));
        var sent = Api.Requests.Single(request => request.Method == "DELETE");
        (sent.Project, sent.Body).ShouldBe((Project0, """{"volume_action":"detach","delete_vpc":false}"""));
    }

    [Fact]
    public async Task Name_ThatIsTooLong_IsRefusedAtItsFieldWithoutACall()
    {
        await IsThereAsync();

        Choose("vm.rename");
        Overlay.WaitForElement("dialog input").Input(new string('n', 65));
        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Overlay.Find("dialog .wrong").TextContent.ShouldBe("The name has 65 characters; the limit is 64."));
        Changes().ShouldBeEmpty();
    }

    private VirtualMachine Row() =>
        new() { Id = new ResourceId("vm_1"), Name = "web-01", Status = status, ProjectId = new ProjectId(Project0), Region = "us-east" };

    private IRenderedComponent<CommandMenu> Menu() => Render<CommandMenu>(parameters => parameters.Add(menu => menu.Row, Row()));

    private void Choose(string command) => Menu().Find($"[data-command='{command}']").Click();

    private Task StartAsync(string command, VirtualMachine? row = null) =>
        Overlay.InvokeAsync(() => Services.GetRequiredService<CommandFlow>().StartAsync(row ?? Row(), command));

    private List<StubRequest> Changes() => [.. Api.Requests.Where(request => request.Method is not "GET")];

    private void Answers(string method, string action, string next) => Api.On(method, $"/api/v1/vms/vm_1/{action}").Always(_ =>
    {
        status = next;
        return StubAnswer.One(new { message = "ok" });
    });

    private void IsAViewer()
    {
        var who = Services.GetRequiredService<CurrentOperator>();
        var access = new ProjectAccess("project-0000", "viewer", new HashSet<string> { "vm.view" });
        var identity = new Identity
        {
            Key = "identity",
            KeyPrefix = "raff_00000001",
            KeyName = "tests",
            AccountId = "acc_1",
            ProjectAccesses = new Dictionary<ProjectId, ProjectAccess> { [new ProjectId(Project0)] = access },
        };
        who.Fill(who.Required with { Identity = identity }, _ => Task.FromResult(true));
    }

    private async Task IsThereAsync()
    {
        Api.On("GET", "/api/v1/vms/vm_1").Always(_ => StubAnswer.One(new { id = "vm_1", name = "web-01", status, project_id = Project0, region = "us-east" }));
        await HasProjectsAsync(2);
        Enter(ActiveScope.All);
    }
}
