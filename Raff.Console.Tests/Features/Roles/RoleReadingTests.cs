using Raff.Console.Features.Roles;
using Raff.Console.RaffApi;
using Raff.Console.Tests.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Roles;

/// <summary>Who has a role: computed from members, keys, and the members of projects, naming what could not be read.</summary>
public sealed class RoleReadingTests
{
    [Fact]
    public async Task List_MembersKeysAndProjectMembers_NamesEveryUserOfEachRole()
    {
        await using var world = await WorldAsync(projects: 2);

        var roles = (await RoleReading.ListAsync(world.Client, Lane.Interactive, ClientWorld.Cancel)).Answer();

        roles.IsLast.ShouldBeTrue();
        roles.Rows.Single(row => row.Name == "Admin").Use.ShouldSatisfyAllConditions(
            use => use.Users.Select(user => user.Text).ShouldBe(["ada@example.com", "Own"], ignoreOrder: true),
            use => use.IsOwn.ShouldBeTrue(),
            use => use.Gap.ShouldBeNull());
        roles.Rows.Single(row => row.Name == "Operator").Use.ShouldSatisfyAllConditions(
            use => use.Users.Select(user => user.Text)
                .ShouldBe(["CI in staging", "bo@example.com in project-0000", "bo@example.com in project-0001"], ignoreOrder: true),
            use => use.Text.ShouldBe("1 member, 1 key"));
        roles.Rows.Single(row => row.Name == "Spare").ShouldSatisfyAllConditions(
            row => row.Use.Word.ShouldBe("unused"),
            row => row.Undeletable.ShouldBeNull());
        roles.Rows.Single(row => row.Name == "Operator").Undeletable.ShouldBe("In use by 1 member, 1 key. Give them other roles first.");
        world.Api.Requests.ShouldAllBe(request => request.Project == null);
    }

    [Fact]
    public async Task List_MoreProjectsThanTheLimit_ShowsHowManyWereSearched()
    {
        await using var world = await WorldAsync(projects: RoleReading.MaxProjects + 5);

        var spare = (await RoleReading.ListAsync(world.Client, Lane.Interactive, ClientWorld.Cancel)).Answer().Rows.Single(row => row.Name == "Spare");

        spare.Use.Gap.ShouldBe("Searched 20 of 25 projects for people.");
        spare.Use.Word.ShouldBe("unknown");
        world.Api.Requests.Count(request =>
            request.Path.EndsWith("/members", StringComparison.Ordinal) && request.Path.Contains("projects", StringComparison.Ordinal))
                .ShouldBe(RoleReading.MaxProjects);
    }

    [Fact]
    public async Task One_SearchEveryProject_ReadsEveryProject()
    {
        await using var world = await WorldAsync(projects: RoleReading.MaxProjects + 5);
        world.Api.On("GET", "/api/v1/roles/r_op").Always(StubAnswer.One(Role("r_op", "Operator", "project")));

        var role = (await RoleReading.OneAsync(world.Client, "r_op", int.MaxValue, ClientWorld.Cancel)).Answer();

        role.Use.Gap.ShouldBeNull();
        role.Use.Users.OfType<RoleUser.Person>().Count().ShouldBe(25);
    }

    [Fact]
    public async Task List_CannotReadMembersOrKeys_KeepsTheRolesAndShowsTheGap()
    {
        await using var world = await WorldAsync(projects: 1);
        world.Api.On("GET", "/api/v1/members").Always(StubAnswer.Error(403, "no members for you"));
        world.Api.On("GET", "/api/v1/projects/prj_0000/members").Always(StubAnswer.Error(403, "not here"));

        var page = (await RoleReading.ListAsync(world.Client, Lane.Interactive, ClientWorld.Cancel)).Answer();

        page.Rows.Single(row => row.Name == "Admin").Use.Gap.ShouldBe("Members couldn't be read. no members for you");
        page.Rows.Single(row => row.Name == "Spare").Use.Gap.ShouldBe("The members of project-0000 couldn't be read.");
        page.Refused.Single().Project.Value.ShouldBe("prj_0000");
    }

    [Fact]
    public async Task List_CannotReadRoles_MakesNoFurtherCalls()
    {
        await using var world = await WorldAsync(projects: 1);
        world.Api.On("GET", "/api/v1/roles").Always(StubAnswer.Error(403, "needs account.roles.view"));

        (await RoleReading.ListAsync(world.Client, Lane.Interactive, ClientWorld.Cancel)).Error().ShouldBeOfType<RaffError.Forbidden>();

        world.Api.Requests.Select(request => request.Path).ShouldBe(["/api/v1/roles"]);
    }

    private static async Task<ClientWorld> WorldAsync(int projects)
    {
        var world = await ClientWorld.CreateAsync(settings: [("Raff:RequestsPerSecond", "1000"), ("Raff:Burst", "1000")]);
        world.Api.On("GET", "/api/v1/projects").Always(request => StubAnswer.List(
            [.. Enumerable.Range(0, projects).Skip(request.Number("offset", 0)).Take(request.Number("limit", 20))
                .Select(number => new { id = $"prj_{number:0000}", name = $"project-{number:0000}", slug = $"p{number}" })], projects));
        world.Api.On("GET", "/api/v1/projects/*").When(request => request.Path.EndsWith("/members", StringComparison.Ordinal))
            .Always(StubAnswer.List(

                [
                    new { id = "pm", email = "bo@example.com", role_id = "r_op", status = "active" },
                    new { id = "pk", email = "", role_id = "r_op", status = "active" },
                ],
                2));
        world.Api.On("GET", "/api/v1/members").Always(StubAnswer.List(

            [
                new { id = "m", email = "ada@example.com", role_id = "r_admin", status = "active" },
                new { id = "mk", email = "", role_id = "r_admin", status = "active" },
            ],
            2));
        world.Api.On("GET", "/api/v1/api-keys").Always(StubAnswer.List(
        [
            new { id = "k1", name = "Own", key_prefix = ClientWorld.Secret[..13], is_active = true, role_id = "r_admin" },
            new { id = "k2", name = "CI", key_prefix = "raff_cccccccc", is_active = true,
                project_accesses = new[] { new { project_id = "prj_s", project_name = "staging", role_id = "r_op" } } },
        ], 2));
        world.Api.On("GET", "/api/v1/roles")
            .Always(StubAnswer.List([Role("r_admin", "Admin", "account"), Role("r_op", "Operator", "project"), Role("r_spare", "Spare", "project")]));
        return world;
    }

    private static object Role(string id, string name, string scope) => new { id, name, slug = id, scope, permissions = new[] { "a" }, is_system = false };
}
