using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.VirtualMachines;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;
using TestContext = Xunit.TestContext;

namespace Raff.Console.Tests.Features.VirtualMachines;

/// <summary>The form that creates VMs: what it sends, once, to which project, and what it says of each answer.</summary>
public sealed class VmCreateFormTests : ConsoleParts
{
    private const string Password = "AAaa11111111!";
    private const string Filled = "name=web-01&template=ubuntu&plan=3";

    [Fact]
    public async Task Form_InAllProjects_SendsToTheChosenProjectOnly()
    {
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?{Filled}");
        Send(form);
        form.WaitForAssertion(() => form.Find("[data-testid=project-choice] .wrong").TextContent.ShouldBe("Choose a project."));
        Posts().ShouldBeEmpty();

        form.Find("[data-testid=project-choice] select").Change("prj_0002");
        Send(form);

        form.WaitForAssertion(() => Posts().Single().Project.ShouldBe("prj_0002"));
        form.WaitForAssertion(() => At.ShouldBe("vms/vm_web-01?scope=all"));
        Toasts.ShouldBe(["Creating web-01 in project-0002."]);
    }

    [Fact]
    public async Task Form_OfAProject_KeepsItWhateverTheScopeBecomes()
    {
        await OpenAsync();
        var form = await OpenAsync(new ActiveScope.OneProject(Card("project-0001")), $"/p/project-0001/vms/new?{Filled}&project=prj_0002");
        form.FindAll("[data-testid=project-choice]").ShouldBeEmpty();
        form.Find("[data-command='vm.create']").TextContent.Trim().ShouldBe("Create VM in project-0001");

        Enter(new ActiveScope.OneProject(Card("project-0002")));
        Send(form);

        form.WaitForAssertion(() => Posts().Single().Project.ShouldBe("prj_0001"));
    }

    [Theory]
    [InlineData("/all/vms/new?project=prj_0001&")]
    [InlineData("/p/project-0001/vms/new?")]
    public async Task Submit_ClickedTwice_SendsOnce(string address)
    {
        await OpenAsync();
        var scope = address.StartsWith("/all", StringComparison.Ordinal) ? ActiveScope.All : new ActiveScope.OneProject(Card("project-0001"));
        var form = await OpenAsync(scope, address + Filled);
        var answer = new TaskCompletionSource();
        Api.On("POST", "/api/v1/vms").Next(StubAnswer.Held(answer.Task, StubAnswer.One(Vm("vm_web-01", "web-01", "prj_0001"), 201)));

        var sent = Api.NextAsync(request => request.Method == "POST");
        Send(form);
        await sent;
        Send(form);
        answer.SetResult();

        form.WaitForAssertion(() => At.ShouldStartWith("vms/vm_web-01"));
        Posts().Single().Project.ShouldBe("prj_0001");
    }

    [Fact]
    public async Task SeveralVms_Submitted_AreSentOneByOneAndListed()
    {
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?project=prj_0001&{Filled}&name=web-02&name=web-03");
        Send(form);

        form.WaitForAssertion(() => At.ShouldBe("all/vms"));
        Posts().Select(post => post.Json.GetProperty("name").GetString()).ShouldBe(["web-01", "web-02", "web-03"]);
        Posts().ShouldAllBe(post => post.Project == "prj_0001");
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(500, "web-01 was created, but its note was not saved: ")]
    public async Task Note_FilledIn_IsSavedOnceForEachVmAfterItWasCreated(int status, string? toast)
    {
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?project=prj_0001&{Filled}&note=Call+Ada+first.");
        form.Find("#vm-note").TextContent.ShouldBe("Call Ada first.");
        Api.On("GET", "/api/v1/vms/vm_web-01").Always(StubAnswer.One(Vm("vm_web-01", "web-01", "prj_0001")));
        Api.On("PUT", "/api/v1/vms/vm_web-01/notes/account").Always(status == 200
            ? StubAnswer.Json(new { success = true, note = new { content = "Call Ada first." } }) : StubAnswer.Error(status, "No notes today."));
        Send(form);

        form.WaitForAssertion(() => At.ShouldStartWith("vms/vm_web-01"));
        Posts().Count.ShouldBe(1);
        var note = Api.Requests.Single(request => request.Method == "PUT");
        (note.Path, note.Project).ShouldBe(("/api/v1/vms/vm_web-01/notes/account", "prj_0001"));
        note.Json.GetProperty("content").GetString().ShouldBe("Call Ada first.");
        Toasts.Any(said => said.StartsWith(toast ?? "?", StringComparison.Ordinal)).ShouldBe(toast is not null);
    }

    [Fact]
    public async Task SeveralVms_WithOneRefused_LeaveOnlyTheRestInTheForm()
    {
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?project=prj_0001&{Filled}&name=web-02&name=web-03");
        Api.On("POST", "/api/v1/vms").When(request => request.Body.Contains("web-02", StringComparison.Ordinal))
            .Next(StubAnswer.Error(402, "The balance is too low."));
        Send(form);

        form.WaitForAssertion(() => form.Find(".create-send .notice.bad").TextContent.ShouldBe("1 VM was created. web-02 was not: The balance is too low."));
        form.FindAll("[id^=vm-name]").Select(field => field.GetAttribute("value")).ShouldBe(["web-02", "web-03"]);
        Posts().Count.ShouldBe(2);

        SendAgain(form);
        form.WaitForAssertion(() => At.ShouldBe("all/vms"));
        Posts().Select(post => post.Json.GetProperty("name").GetString()).ShouldBe(["web-01", "web-02", "web-02", "web-03"]);
    }

    [Theory]
    [InlineData(400, "name must be 1 to 64 characters.", ".create-names .wrong")]
    [InlineData(400, "password must match the pattern.", "#vm-password-wrong")]
    [InlineData(400, "pricing_id 3 is not a pricing plan.", "[aria-labelledby=create-plan] .wrong")]
    [InlineData(400, "vpc_id is not a VPC of this project.", "#vm-vpc-wrong")]
    [InlineData(422, "extra_storage_type is unknown.", "#vm-fs-wrong")]
    [InlineData(402, "The balance does not cover this VM.", ".create-send .notice.bad")]
    [InlineData(403, "Your key lacks vm.create.", ".create-send .notice.bad")]
    public async Task Refusal_OfTheApi_StandsInItsOwnWordsWhereItBelongs(int status, string words, string place)
    {
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?project=prj_0001&{Filled}");
        Api.On("POST", "/api/v1/vms").Next(StubAnswer.Error(status, words));
        Send(form);

        form.WaitForAssertion(() => form.Find(place).TextContent.ShouldBe(words));
        form.Find("#vm-name-0").GetAttribute("value").ShouldBe("web-01");
        Posts().Count.ShouldBe(1);

        // What was refused may be sent again.
        SendAgain(form);
        form.WaitForAssertion(() => Posts().Count.ShouldBe(2));
    }

    [Fact]
    public async Task Refusal_ThatNamesThePermission_IsNotTriedAgainInThatProject()
    {
        // A key that cannot read its own role.
        var current = Services.GetRequiredService<CurrentOperator>();
        current.Update(current.Required.Identity with { IsOwner = false });
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?project=prj_0001&{Filled}");
        Api.On("POST", "/api/v1/vms").Next(StubAnswer.Error(403, "Your key lacks vm.create."));
        Send(form);

        form.WaitForAssertion(() => form.Find(".create-send .notice.bad").TextContent.ShouldBe("Your key lacks vm.create."));
        form.WaitForAssertion(() => form.Find("[data-command='vm.create']").GetAttribute("aria-disabled").ShouldBe("true"));
        form.Find("[data-testid=project-choice] select").Change("prj_0002");
        SendAgain(form);
        form.WaitForAssertion(() => Posts().Select(post => post.Project).ShouldBe(["prj_0001", "prj_0002"]));
    }

    [Fact]
    public async Task Answer_Lost_KeepsTheFormFromSendingAgainUntilTheOperatorSaysSo()
    {
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?project=prj_0001&{Filled}");
        Api.On("POST", "/api/v1/vms").Next(StubAnswer.Drop);
        Send(form);

        form.WaitForAssertion(() => form.Find(".create-send .notice.warn").TextContent.ShouldContain("before you send it again"));
        form.Find("[data-command='vm.create']").GetAttribute("aria-disabled").ShouldBe("true");
        form.Find("[data-command='vm.create']").Click();
        Posts().Count.ShouldBe(1);

        form.Find(".create-send .notice.warn button").Click();
        SendAgain(form);
        form.WaitForAssertion(() => Posts().Count.ShouldBe(2));
    }

    [Fact]
    public async Task ProtectedProject_Chosen_AsksOnceMore()
    {
        await HasProjectsAsync(3);
        await Services.GetRequiredService<ProjectMarks>().SetAsync(new ProjectId("prj_0001"), true, TestContext.Current.CancellationToken);
        var form = await OpenAsync(ActiveScope.All, $"/all/vms/new?project=prj_0001&{Filled}");
        Send(form);

        Overlay.WaitForAssertion(() => Overlay.Find("dialog h2").TextContent.ShouldBe("Create web-01 in the protected project project-0001?"));
        Posts().ShouldBeEmpty();
        Overlay.Find("dialog form").Submit();

        form.WaitForAssertion(() => Posts().Count.ShouldBe(1));
    }

    [Fact]
    public async Task WhatWasFilledIn_Reloaded_IsStillThereWithoutThePassword()
    {
        var form = await OpenAsync(ActiveScope.All, "/all/vms/new");
        await form.Find("#vm-name-0").ChangeAsync("api-07");
        form.Find("[data-testid=project-choice] select").Change("prj_0002");
        await form.Find("#vm-tags").ChangeAsync("env:prod, team:api");
        await form.Find("#vm-password").ChangeAsync(Password);

        form.WaitForAssertion(() => At.ShouldContain("name=api-07"));
        form.WaitForAssertion(() => At.ShouldContain("tag=team"));
        At.ShouldNotContain("AAaa");
        var again = await OpenAsync(ActiveScope.All, "/" + At, fill: false);
        again.Find("#vm-name-0").GetAttribute("value").ShouldBe("api-07");
        again.Find("#vm-tags").GetAttribute("value").ShouldBe("env:prod, team:api");
        again.Find("[data-testid=project-choice] select").GetAttribute("value").ShouldBe("prj_0002");
        again.Find("#vm-password").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Copy_OfAVm_FillsInEverythingButItsNameAndSecrets()
    {
        Api.On("GET", "/api/v1/vms/vm_9").Always(StubAnswer.One(new
        {
            id = "vm_9",
            name = "old",
            status = "active",
            project_id = "prj_0002",
            template_id = "ubuntu",
            pricing_id = 3,
            added_storage = 50,
            backup_type = "weekly",
            public_ipv4_address = "203.0.113.9",
            tags = new[] { new { id = "t", name = "env:prod", priority = 0 } },
        }));
        Api.On("GET", "/api/v1/vms/vm_9/networks")
            .Always(StubAnswer.Json(new
            {
                success = true,
                data = new[] { new { nic_id = 1, network_name = "net-a", ip = "10.0.0.4", type = "vpc" } },
                networks = Array.Empty<object>()
            }));
        var form = await OpenAsync(ActiveScope.All, "/all/vms/new?like=vm_9", fill: false);

        form.WaitForAssertion(() => form.Find("#vm-tags").GetAttribute("value").ShouldBe("env:prod"));
        form.Find("#vm-name-0").GetAttribute("value").ShouldBeNullOrEmpty();
        form.Find("#vm-disk").GetAttribute("value").ShouldBe("50");
        form.Find("[data-testid=project-choice] select").GetAttribute("value").ShouldBe("prj_0002");
        At.ShouldNotContain("like=");
        At.ShouldContain("template=ubuntu");
        At.ShouldContain("backup=weekly");
    }

    [Fact]
    public async Task Plans_ForAWindowsImage_AreThoseThatFitWithTheSoldOutDisabled()
    {
        var form = await OpenAsync(ActiveScope.All, "/all/vms/new?template=windows");

        form.WaitForAssertion(() => form.FindAll(".plans tbody tr:not(.family)").Count.ShouldBe(3));
        form.Find(".plans tr.gone input").HasAttribute("disabled").ShouldBeTrue();
        form.Find(".plans tr.gone").TextContent.ShouldContain("Sold out");
        form.FindAll(".create-keys").ShouldBeEmpty();
        form.Find("[aria-labelledby=create-plan] small.mut").TextContent.ShouldBe("2 plans that do not fit Windows Server are not listed.");
    }

    [Fact]
    public async Task Catalog_ThatCannotBeRead_SaysSoAndIsReadAgain()
    {
        Answer();
        Api.On("GET", "/api/v1/public/templates").Next(StubAnswer.Error(400, "No templates today."));
        var form = await OpenAsync(ActiveScope.All, "/all/vms/new", fill: false);
        form.WaitForAssertion(() => form.Find("[data-testid=page-error] p").TextContent.ShouldBe("No templates today."));

        form.Find("[data-testid=retry]").Click();

        form.WaitForAssertion(() => form.FindAll(".plans").Count.ShouldBe(1));
    }

    private IReadOnlyList<StubRequest> Posts() => [.. Api.Requests.Where(request => request.Method == "POST" && request.Path == "/api/v1/vms")];

    private static void Send(IRenderedComponent<VmCreatePage> form) =>
        form.InvokeAsync(() => form.Find("[data-command='vm.create']").Click(new MouseEventArgs()));

    private static void SendAgain(IRenderedComponent<VmCreatePage> form)
    {
        form.WaitForAssertion(() => form.Find("[data-command='vm.create']").HasAttribute("aria-busy").ShouldBeFalse());
        Send(form);
    }

    private Task OpenAsync() => HasProjectsAsync(3);

    private async Task<IRenderedComponent<VmCreatePage>> OpenAsync(ActiveScope scope, string address, bool fill = true)
    {
        await HasProjectsAsync(3);
        Answer();
        Enter(scope);
        Location.NavigateTo(address);
        var form = Render<VmCreatePage>(parameters => parameters.Add(page => page.Project, scope.Card?.Segment));
        if (fill)
        {
            form.WaitForElement("#vm-password").Change(Password);
        }

        return form;
    }

    /// <summary>The catalog, and an API that creates what it is asked for; rules of a test go before these only when they come later.</summary>
    private void Answer()
    {
        if (isAnswering)
        {
            return;
        }

        isAnswering = true;
        object Plan(int id, int cpu, int memory, int disk, decimal month, string type, bool soldOut = false) =>
            new
            {
                id,
                vcpu = cpu,
                memory_gib = memory,
                ssd_gib = disk,
                transfer_gib = 0,
                price_per_hour = month / 720,
                monthly_price = month,
                vm_type = type,
                region = "us-east",
                out_of_stock = soldOut
            };
        object Template(string id, string name, bool isWindows) =>
            new
            {
                id,
                name,
                version = "1x64",
                cpu = 1,
                ram = isWindows ? 2 : 1,
                storage = 25,
                is_windows = isWindows,
                os_type = "linux",
                category = "os",
                region = "us-east"
            };
        Api.On("GET", "/api/v1/public/templates").Always(StubAnswer.List([Template("ubuntu", "Ubuntu", false), Template("windows", "Windows Server", true)]));
        Api.On("GET", "/api/v1/public/pricing/vm").Always(StubAnswer.Json(new
        {
            plans = new[] { Plan(1, 1, 1, 25, 3.99m, "premium"), Plan(3, 2, 4, 80, 19.99m, "premium"), Plan(8, 32, 128, 960, 511.99m, "premium", true),
                Plan(10, 4, 8, 120, 9.99m, "standard"), Plan(14, 2, 4, 50, 28.99m, "windows") },
        }));
        Api.On("GET", "/api/v1/public/regions")
            .Always(StubAnswer.Json(new { regions = new[] { new { id = 1, code = "us-east", name = "US East", country_code = "US", is_default = true } } }));
        Api.On("GET", "/api/v1/public/pricing/volume")
            .Always(StubAnswer.Json(new { pricing = new { price_per_gb_month = 0.05m, price_per_gb_hour = 0.000068m } }));
        Api.On("GET", "/api/v1/public/pricing/backup").Always(StubAnswer.Json(new { pricing = new { price_per_gb_month = 0.05m } }));
        Api.On("GET", "/api/v1/ssh-keys").Always(StubAnswer.List([]));
        Api.On("GET", "/api/v1/vpcs").Always(StubAnswer.List([]));
        Api.On("POST", "/api/v1/vms").Always(request =>
            StubAnswer.One(Vm($"vm_{request.Json.GetProperty("name").GetString()}", request.Json.GetProperty("name").GetString()!, request.Project!), 201));
    }

    private bool isAnswering;
}
