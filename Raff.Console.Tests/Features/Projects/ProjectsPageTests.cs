using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Projects;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Projects;

/// <summary>Errors of the API when projects change, and the figures when the API does not give them.</summary>
public sealed class ProjectsPageTests : ConsoleParts
{
    [Theory]
    [InlineData(400, "name must be 1 to 64 characters.", ".wrong")]
    [InlineData(400, "description must be a string.", ".wrong")]
    [InlineData(402, "The balance is too low.", ".notice.bad")]
    [InlineData(403, "This API key lacks the permission account.projects.create.", ".notice.bad")]
    [InlineData(409, "A project named launch exists already.", ".wrong")]
    [InlineData(503, "Billing is not reachable.", ".notice.bad")]
    public async Task Creation_Refused_ShowsTheErrorInItsPlaceAndKeepsTheInput(int status, string words, string place)
    {
        var page = await OpenAsync();
        Api.On("POST", "/api/v1/projects").Always(StubAnswer.Error(status, words));
        page.Find(".head .btn.pri").Click();
        (await Overlay.WaitForElementAsync("dialog input")).Input("launch");
        await Overlay.Find("dialog textarea").InputAsync("About it.");

        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Overlay.FindAll($"dialog {place}").Select(message => message.TextContent)
            .ShouldContain(message => message.Contains(words, StringComparison.Ordinal)));
        Overlay.Find("dialog input").GetAttribute("value").ShouldBe("launch");
        Overlay.Find("dialog textarea").GetAttribute("value").ShouldBe("About it.");
        var sent = Api.Requests.Where(request => request.Method == "POST").ShouldHaveSingleItem();
        sent.Project.ShouldBeNull();
        sent.Json.GetProperty("name").GetString().ShouldBe("launch");
    }

    [Fact]
    public async Task Deletion_KindsThatCannotBeCounted_AreNamedAndTheApiDecides()
    {
        var page = await OpenAsync();
        Api.On("GET", "/api/v1/vms").Always(StubAnswer.List([], 0));
        Api.On("GET", "/api/v1/volumes").Always(StubAnswer.Error(403, "This API key lacks volume.view."));
        Api.On("DELETE", "/api/v1/projects/prj_0001").Always(StubAnswer.Error(409, "Project project-0001 is not empty: it still has 2 buckets."));
        await MenuAsync(page, "prj_0001", "Delete…");
        Overlay.WaitForAssertion(() => Overlay.Find("dialog form").TextContent.ShouldContain("Volumes couldn't be counted. This API key lacks volume.view."));
        await Overlay.Find("dialog input").InputAsync("project-0001");

        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Overlay.Find("dialog [role=alert]").TextContent.ShouldBe("Project project-0001 is not empty: it still has 2 buckets."));
        Api.Requests.Count(request => request.Method == "DELETE").ShouldBe(1);
        Api.Requests.Where(request => request.Path == "/api/v1/vms").ShouldAllBe(request => request.Project == "prj_0001");
    }

    [Fact]
    public async Task Edit_ProtectedProject_RequiresItsName()
    {
        var page = await OpenAsync();
        await Services.GetRequiredService<ProjectProtection>().ProtectAsync(Projects.CardOf(new("prj_0001")), Xunit.TestContext.Current.CancellationToken);
        Api.On("PUT", "/api/v1/projects/prj_0001").Always(StubAnswer.One(Project(1)));
        await MenuAsync(page, "prj_0001", "Edit…");
        Overlay.WaitForAssertion(() => Overlay.Find("dialog form").TextContent.ShouldContain("Type project-0001 to confirm"));

        Overlay.Find("dialog form").Submit();
        Overlay.WaitForAssertion(() => Overlay.Find("dialog .wrong").TextContent.ShouldContain("This project is protected"));
        Api.Requests.ShouldNotContain(request => request.Method == "PUT");

        await Overlay.FindAll("dialog input")[^1].InputAsync("project-0001");
        Overlay.Find("dialog form").Submit();
        page.WaitForAssertion(() => Api.Requests.Count(request => request.Method == "PUT").ShouldBe(1));
    }

    [Fact]
    public async Task Deletion_OfAProtectedProject_IsDisabledWithTheReason()
    {
        var page = await OpenAsync();
        await Services.GetRequiredService<ProjectProtection>().ProtectAsync(Projects.CardOf(new("prj_0001")), Xunit.TestContext.Current.CancellationToken);

        await RowMenuAsync(page, "prj_0001");

        page.WaitForAssertion(() => page.FindAll("[role=menuitem]")
            .Single(item => item.TextContent.StartsWith("Delete…", StringComparison.Ordinal)).TextContent.ShouldContain("Remove the protection first."));
        page.FindAll("[role=menuitem]").Single(item => item.TextContent.StartsWith("Delete…", StringComparison.Ordinal)).GetAttribute("aria-disabled")
            .ShouldBe("true");
    }

    [Fact]
    public async Task Deletion_OfAProjectProtectedSince_IsBlockedInTheDialog()
    {
        var page = await OpenAsync();
        Api.On("GET", "/api/v1/vms").Always(StubAnswer.List([], 0));
        Api.On("GET", "/api/v1/volumes").Always(StubAnswer.List([], 0));
        await MenuAsync(page, "prj_0001", "Delete…");
        await Overlay.WaitForElementAsync("dialog input");

        await Services.GetRequiredService<ProjectProtection>().ProtectAsync(Projects.CardOf(new("prj_0001")), Xunit.TestContext.Current.CancellationToken);
        await Overlay.Find("dialog form").SubmitAsync();

        Api.Requests.ShouldNotContain(request => request.Method == "DELETE");
    }

    [Fact]
    public async Task Deletion_Done_RemovesTheMarkToo()
    {
        var page = await OpenAsync();
        var protection = Services.GetRequiredService<ProjectProtection>();
        Api.On("GET", "/api/v1/vms").Always(StubAnswer.List([], 0));
        Api.On("GET", "/api/v1/volumes").Always(StubAnswer.List([], 0));
        Api.On("DELETE", "/api/v1/projects/prj_0001").Always(StubAnswer.Json(new { success = true }));
        await MenuAsync(page, "prj_0001", "Delete…");
        (await Overlay.WaitForElementAsync("dialog input")).Input(" project-0001 ");

        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Toasts.ShouldBe(["Project project-0001 deleted"]));
        protection.Protected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Creation_Done_OffersTheNextSteps()
    {
        var page = await OpenAsync();
        Api.On("POST", "/api/v1/projects").Always(StubAnswer.One(Project("prj_9", "launch"), 201));
        page.Find(".head .btn.pri").Click();
        (await Overlay.WaitForElementAsync("dialog input")).Input("launch");

        Overlay.Find("dialog form").Submit();

        Overlay.WaitForAssertion(() => Toasts.ShouldBe(["Project launch created"]));
        Overlay.FindAll("[data-testid=toast] a").Select(link => (link.TextContent, link.GetAttribute("href"))).ShouldBe([
            ("Open", "/p/launch"), ("Invite", "/account/members?ask=invite&scope=launch"), ("Create key", "/account/api-keys?ask=create&scope=launch")]);
    }

    [Fact]
    public async Task Deletion_OfTheDefaultProject_IsNotOffered()
    {
        var page = await OpenAsync(new { id = "prj_0001", name = "first", slug = "first", account_id = "acc_1", is_default = true });

        await RowMenuAsync(page, "prj_0001");

        page.WaitForAssertion(() => page.FindAll("[role=menuitem]").Single(item =>
            item.TextContent.StartsWith("Delete…", StringComparison.Ordinal)).TextContent.ShouldContain("The account's default project can't be deleted."));
    }

    [Fact]
    public async Task Members_SomeRefused_ShowsHowManyAndWhy()
    {
        HasMembers();
        Api.On("GET", "/api/v1/projects/prj_0001/members").Always(StubAnswer.Error(403, "This API key lacks project.members.view."));
        var page = await ShowAsync(Project(0), Project(1));

        page.WaitForAssertion(() => page.Find("[data-testid=project-figures]").TextContent
            .ShouldContain("Members counted for 1 of 2 projects shown. This API key lacks project.members.view."), TimeSpan.FromSeconds(20));
        page.Find("[data-id=prj_0000] td.num").TextContent.ShouldBe("7");
        Api.Requests.Count(request => request.Path == "/api/v1/projects/prj_0001/members").ShouldBe(1, "a refusal is not asked for again and again");
    }

    private static async Task RowMenuAsync(IRenderedComponent<ProjectsPage> page, string id) =>
        await page.Find("[data-testid=resource-table]").TriggerEventAsync("onrowact", new Raff.Console.Components.RowEventArgs { Id = id, Act = "menu" });

    private static async Task MenuAsync(IRenderedComponent<ProjectsPage> page, string id, string act)
    {
        await RowMenuAsync(page, id);
        page.WaitForAssertion(() => page.FindAll("[role=menuitem]").ShouldContain(item => item.TextContent == act));
        page.FindAll("[role=menuitem]").First(item => item.TextContent == act).Click();
    }

    private void HasMembers()
    {
        Api.On("GET", "/api/v1/projects/prj_0000/members").Always(StubAnswer.List([], 7));
        Api.On("GET", "/api/v1/projects/prj_0001/members").Always(StubAnswer.List([], 8));
    }

    private Task<IRenderedComponent<ProjectsPage>> OpenAsync(params object[] projects)
    {
        HasMembers();
        return ShowAsync(projects.Length > 0 ? projects : [Project(0), Project(1)]);
    }

    private async Task<IRenderedComponent<ProjectsPage>> ShowAsync(params object[] projects)
    {
        await HasProjectsAsync(projects);
        Enter(ActiveScope.All);
        var page = Render<ProjectsPage>();
        page.WaitForAssertion(() => page.FindAll("[data-testid=resource-row]").Count.ShouldBe(projects.Length));
        return page;
    }
}
