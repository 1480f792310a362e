using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Projects;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Projects;

/// <summary>What the API may say to changes of projects, and what becomes of the figures when it does not say them.</summary>
public sealed class ProjectsPageTests : ConsoleParts
{
    [Theory]
    [InlineData(400, "name must be 1 to 64 characters.", ".wrong")]
    [InlineData(400, "description must be a string.", ".wrong")]
    [InlineData(402, "The balance is too low.", ".notice.bad")]
    [InlineData(403, "This API key lacks the permission account.projects.create.", ".notice.bad")]
    [InlineData(409, "A project named launch exists already.", ".wrong")]
    [InlineData(503, "Billing is not reachable.", ".notice.bad")]
    public async Task Creation_Refused_TellsTheSentenceInItsPlaceAndKeepsWhatWasTyped(int status, string words, string place)
    {
        var page = await OpenAsync();
        Api.On("POST", "/api/v1/projects").Always(StubAnswer.Error(status, words));
        page.Find(".head .btn.pri").Click();
        (await page.WaitForElementAsync("dialog input")).Input("launch");
        page.Find("dialog textarea").Input("About it.");

        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => page.FindAll($"dialog {place}").Select(told => told.TextContent).ShouldContain(told => told.Contains(words, StringComparison.Ordinal)));
        page.Find("dialog input").GetAttribute("value").ShouldBe("launch");
        page.Find("dialog textarea").GetAttribute("value").ShouldBe("About it.");
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
        page.WaitForAssertion(() => page.Find("dialog form").TextContent.ShouldContain("Volumes could not be counted: This API key lacks volume.view."));
        page.Find("dialog input").Input("project-0001");

        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => page.Find("dialog [role=alert]").TextContent.ShouldBe("Project project-0001 is not empty: it still has 2 buckets."));
        Api.Requests.Count(request => request.Method == "DELETE").ShouldBe(1);
        Api.Requests.Where(request => request.Path == "/api/v1/vms").ShouldAllBe(request => request.Project == "prj_0001");
    }

    [Fact]
    public async Task Edit_OfAProtectedProject_IsSentOnlyOnceItsNameIsTyped()
    {
        var page = await OpenAsync();
        await Services.GetRequiredService<ProjectProtection>().ProtectAsync(Projects.CardOf(new("prj_0001")), Xunit.TestContext.Current.CancellationToken);
        Api.On("PUT", "/api/v1/projects/prj_0001").Always(StubAnswer.One(Project(1)));
        await MenuAsync(page, "prj_0001", "Edit…");
        page.WaitForAssertion(() => page.Find("dialog form").TextContent.ShouldContain("Type project-0001 to confirm"));

        page.Find("dialog form").Submit();
        page.WaitForAssertion(() => page.Find("dialog .wrong").TextContent.ShouldContain("marked as protected"));
        Api.Requests.ShouldNotContain(request => request.Method == "PUT");

        page.FindAll("dialog input")[^1].Input("project-0001");
        page.Find("dialog form").Submit();
        page.WaitForAssertion(() => Api.Requests.Count(request => request.Method == "PUT").ShouldBe(1));
    }

    [Fact]
    public async Task Deletion_OfTheDefaultProject_IsNotOffered()
    {
        var page = await OpenAsync(new { id = "prj_0001", name = "first", slug = "first", account_id = "acc_1", is_default = true });

        await RowMenuAsync(page, "prj_0001");

        page.WaitForAssertion(() => page.FindAll("[role=menuitem]").Single(item => item.TextContent.StartsWith("Delete…", StringComparison.Ordinal)).TextContent.ShouldContain("The account's default project cannot be deleted."));
    }

    [Fact]
    public async Task Members_SomeRefused_SaysForHowManyAndWhy()
    {
        HasMembers();
        Api.On("GET", "/api/v1/projects/prj_0001/members").Always(StubAnswer.Error(403, "This API key lacks project.members.view."));
        var page = await ShowAsync(Project(0), Project(1));

        page.WaitForAssertion(() => page.Find("[data-testid=project-figures]").TextContent.ShouldContain("Members counted for 1 of 2 projects shown: This API key lacks project.members.view."), TimeSpan.FromSeconds(20));
        page.Find("[data-id=prj_0000] td.num").TextContent.ShouldBe("7");
        Api.Requests.Count(request => request.Path == "/api/v1/projects/prj_0001/members").ShouldBe(1, "a refusal is not asked for again and again");
    }

    private static async Task RowMenuAsync(IRenderedComponent<ProjectsPage> page, string id) =>
        await page.Find("[data-testid=resource-table]").TriggerEventAsync("onrowact", new Raff.Console.Components.RowEventArgs { Id = id, Act = "menu" });

    private static async Task MenuAsync(IRenderedComponent<ProjectsPage> page, string id, string act)
    {
        await RowMenuAsync(page, id);
        page.WaitForAssertion(() => page.FindAll("[role=menuitem]").ShouldContain(item => item.TextContent == act));
        await page.FindAll("[role=menuitem]").First(item => item.TextContent == act).ClickAsync();
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
