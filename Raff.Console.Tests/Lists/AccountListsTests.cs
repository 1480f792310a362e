using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Lists;

/// <summary>The raw lists of the account: one call each, but one call for each project to learn who is in it.</summary>
public sealed class AccountListsTests
{
    [Fact]
    public async Task People_OneProjectThatRefuses_IsARowThatSaysWhy()
    {
        await using var world = await WorldAsync(projects: 2);
        world.Api.On("GET", "/api/v1/projects/prj_1/members").Always(StubAnswer.Error(403, "No access."));

        var page = (await ReadAsync(world)).Answer();

        page.Rows.Select(row => (row.Project.Id.Value, row.Members.Count)).ShouldBe([("prj_0", 1), ("prj_1", 0)]);
        page.Rows[0].Failure.ShouldBeNull();
        page.Rows[1].Failure.ShouldBeOfType<RaffError.Forbidden>();
    }

    [Fact]
    public async Task People_KeyThatNoLongerWorks_IsOneErrorAndNoRows()
    {
        await using var world = await WorldAsync(projects: 2);
        world.Api.On("GET", "/api/v1/projects/prj_1/members").Always(StubAnswer.Error(401, "Invalid key."));

        (await ReadAsync(world)).Error().ShouldBeOfType<RaffError.Unauthorized>();
    }

    [Fact]
    public async Task People_EveryProjectFails_IsOneErrorAndNoRows()
    {
        await using var world = await WorldAsync(projects: 2);
        world.Api.On("GET", "/api/v1/projects/prj_0/members").Always(StubAnswer.Error(400, "Down."));
        world.Api.On("GET", "/api/v1/projects/prj_1/members").Always(StubAnswer.Error(400, "Down."));

        (await ReadAsync(world)).TryGet(out _, out var error).ShouldBeFalse();
        error!.Sentence.ShouldContain("Down");
    }

    [Fact]
    public async Task People_ManyProjects_AreReadFortyAtATime()
    {
        await using var world = await WorldAsync(projects: 45);

        var page = (await ReadAsync(world)).Answer();

        page.Rows.Count.ShouldBe(40);
        page.IsLast.ShouldBeFalse();
        page.Total.ShouldBe(45);
    }

    [Fact]
    public async Task People_OfOneProject_ReadsEveryPageOfItsMembers()
    {
        await using var world = await WorldAsync(projects: 1, members: 250);
        world.Api.On("GET", "/api/v1/projects/prj_0").Always(StubAnswer.One(Project(0)));

        var row = (await AccountLists.People.ReadOne!(world.Client, "prj_0", ClientWorld.Cancel)).Answer();

        row.Members.Count.ShouldBe(250);
        world.Api.Requests.Count(request => request.Path.EndsWith("/members", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Roles_SamePermissionsInAnotherArray_AreTheSameRow()
    {
        var role = new Role { Id = "r", Name = "Deployer", Slug = "deployer", Scope = "project", Permissions = ["vm.view"] };

        AccountLists.Roles.Same(role, role with { Permissions = ["vm.view"] }).ShouldBeTrue();
        AccountLists.Roles.Same(role, role with { Permissions = ["vm.power"] }).ShouldBeFalse();
        AccountLists.Roles.Same(role, role with { Name = "Builder" }).ShouldBeFalse();
    }

    [Fact]
    public void Keys_SameAccessesInAnotherArray_AreTheSameRow()
    {
        var key = new AccountKey { Id = "k", Name = "CI", KeyPrefix = "raff_12345678", ProjectAccesses = [Access("r1")] };

        AccountLists.Keys.Same(key, key with { ProjectAccesses = [Access("r1")] }).ShouldBeTrue();
        AccountLists.Keys.Same(key, key with { ProjectAccesses = [Access("r2")] }).ShouldBeFalse();
        AccountLists.Keys.Same(key, key with { IsActive = false }).ShouldBeFalse();
    }

    private static KeyProjectAccess Access(string role) => new() { ProjectId = new ProjectId("prj_0"), RoleId = role };

    private static Task<RaffResult<ListPage<ProjectPeople>>> ReadAsync(ClientWorld world) =>
        AccountLists.People.Read(world.Client, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel);

    private static object Project(int number) => new { id = $"prj_{number}", name = $"project-{number}", slug = $"p{number}" };

    private static async Task<ClientWorld> WorldAsync(int projects, int members = 1)
    {
        var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/projects").Always(request => Page(request, projects, Project));
        world.Api.On("GET", "/api/v1/projects/*").When(request => request.Path.EndsWith("/members", StringComparison.Ordinal))
            .Always(request => Page(request, members, number => new { id = $"pm{number}", email = $"{number}@example.com", status = "active" }));
        return world;
    }

    private static StubAnswer Page(StubRequest request, int count, Func<int, object> row) => StubAnswer.List(
        [.. Enumerable.Range(0, count).Skip(request.Number("offset", 0)).Take(request.Number("limit", 20)).Select(row)], count);
}
