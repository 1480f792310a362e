using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Tests.Scopes;

public sealed class ScopeUrlTests
{
    private static readonly DetailPages Details = new(["vms", "volumes", "databases"]);
    private static readonly ActiveScope Production = new ActiveScope.OneProject(new ProjectCard(new ProjectId("id-1"), "Production", "production", false));

    [Theory]
    [InlineData("all", "all")]
    [InlineData("all/vms?q=x", "all")]
    [InlineData("/all/vms", "all")]
    [InlineData("p/staging/vms", "staging")]
    [InlineData("p/a%20b", "a b")]
    [InlineData("settings?scope=all", "all")]
    [InlineData("settings?scope=staging", "staging")]
    [InlineData("settings", "")]
    [InlineData("settings?scope=", "")]
    [InlineData("settings?scope=a&scope=b", "a, b")]
    [InlineData("P/staging/vms", "staging")]
    [InlineData("/P/Staging/VMS?q=x", "Staging")]
    [InlineData("%70/staging/vms", "staging")]
    [InlineData("ALL/vms", "all")]
    [InlineData("settings?SCOPE=ALL", "all")]
    [InlineData("p", "")]
    [InlineData("", "")]
    public void Read_AnyUrl_GivesItsScope(string url, string word) => ScopeUrl.Read(url).Word.ShouldBe(word);

    [Theory]
    [InlineData("settings?scope=")]
    [InlineData("settings?scope=a&scope=b")]
    [InlineData("vms/1?scope=all&scope=all")]
    public void Read_SeveralOrEmptyScopes_NamesNothing(string url) => ScopeUrl.Read(url).ShouldBeOfType<UrlScope.Unreadable>();

    [Theory]
    [InlineData("all")]
    [InlineData("ALL")]
    [InlineData("..")]
    public void Segment_OfAProjectWhoseSlugIsReserved_IsItsId(string slug)
    {
        var card = ProjectCard.Of(new Project { Id = new ProjectId("prj_1"), Name = "All", Slug = slug }, false);

        ScopeUrl.Read(ScopeUrl.Beside(new ActiveScope.OneProject(card), "/settings")).ShouldBe(new UrlScope.Project("prj_1"));
        ScopeUrl.Read(ScopeUrl.Below(new ActiveScope.OneProject(card), "vms")).ShouldBe(new UrlScope.Project("prj_1"));
    }

    [Theory]
    [InlineData("P/staging/vms?page=2", "/p/production/vms")]
    [InlineData("VMS/0b1c", "/p/production/vms")]
    [InlineData("p/staging/vms", "/p/production/vms")]
    [InlineData("all/volumes", "/p/production/volumes")]
    [InlineData("all", "/p/production")]
    [InlineData("p/staging", "/p/production")]
    [InlineData("p/staging/vms?q=api&sort=-created&status=active&page=4&project=x", "/p/production/vms?q=api&sort=-created&status=active")]
    [InlineData("vms/0b1c", "/p/production/vms")]
    [InlineData("databases/0b1c", "/p/production/databases")]
    [InlineData("vms/0b1c?scope=staging", "/p/production/vms")]
    [InlineData("p/staging/vms/0b1c", "/p/production/vms")]
    [InlineData("settings?scope=staging", "/settings?scope=production")]
    [InlineData("account/members?scope=all&q=jo", "/account/members?q=jo&scope=production")]
    [InlineData("account/roles?scope=all&role_scope=project&page=2", "/account/roles?role_scope=project&page=2&scope=production")]
    [InlineData("account/members/mem_1?scope=all", "/account/members/mem_1?scope=production")]
    public void Switch_FromAnyPage_KeepsPageAndDropsInvalidQuery(string from, string to) => ScopeUrl.Switch(from, Production, Details).ShouldBe(to);

    [Fact]
    public void Switch_ToAllProjects_LeavesTheProjectPath() => ScopeUrl.Switch("p/staging/vms?page=2", ActiveScope.All, Details).ShouldBe("/all/vms");

    [Fact]
    public void Below_SegmentWithSpecialCharacters_IsEscaped() =>
        ScopeUrl.Below(new ActiveScope.OneProject(new ProjectCard(new ProjectId("x"), "x", "a/b?c", false)), "vms").ShouldBe("/p/a%2Fb%3Fc/vms");

    [Theory]
    [InlineData("vms/1", true)]
    [InlineData("all/vms", false)]
    [InlineData("settings", false)]
    public void IsDetail_OnlyPagesOfOneResource_AreDetails(string url, bool expected) => ScopeUrl.IsDetail(url, Details).ShouldBe(expected);

    [Theory]
    [InlineData("all", null)]
    [InlineData("all/vms", "/all")]
    [InlineData("all/vms?q=x", "/all")]
    [InlineData("vms/vm_1?scope=all", "/all/vms")]
    [InlineData("settings?scope=all", "/all")]
    [InlineData("account/members?scope=all", "/all")]
    [InlineData("account/members/mem_1?scope=all", "/account/members?scope=all")]
    public void Up_FromAPageOfAllProjects_LeadsToThePageAbove(string url, string? above) => ScopeUrl.Up(url, ActiveScope.All, Details).ShouldBe(above);

    [Fact]
    public void Up_FromAProject_LeadsToItsListThenItsOverviewThenAllProjects()
    {
        var project = new ActiveScope.OneProject(new ProjectCard(new ProjectId("prj_1"), "Staging", "staging", false));

        ScopeUrl.Up("vms/vm_1?scope=staging", project, Details).ShouldBe("/p/staging/vms");
        ScopeUrl.Up("p/staging/vms", project, Details).ShouldBe("/p/staging");
        ScopeUrl.Up("p/staging", project, Details).ShouldBe("/all");
    }
}
