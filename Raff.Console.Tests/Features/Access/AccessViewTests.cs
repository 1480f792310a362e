using System.Text;
using Raff.Console.Domain.Access;
using Raff.Console.Features.Access;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.Access;

/// <summary>What the matrix shows of the map for a query, and what its download holds.</summary>
public sealed class AccessViewTests
{
    private static readonly Role Admin = new()
    {
        Id = "admin",
        Name = "Project Admin",
        Slug = "project-admin",
        Scope = "project",
        Permissions = [PermissionName.ProjectMembersManage.Value, "vm.delete"],
        IsSystem = true
    };
    private static readonly Role Viewer = new()
    {
        Id = "viewer",
        Name = "Viewer",
        Slug = "viewer",
        Scope = "project",
        Permissions = ["vm.view"],
        IsSystem = true
    };
    private readonly AccessMap map = Map();

    [Fact]
    public void View_OfManyPeopleAndProjects_IsPagedAndHasTwentyColumns()
    {
        var view = new AccessView(map, new AccessQuery { Page = 3 });

        view.Rows.Select(holder => holder.Name).ShouldBe(map.Holders.Skip(50).Take(25).Select(holder => holder.Name));
        view.Columns.Length.ShouldBe(AccessView.MaxColumns);
        view.ColumnsWanted.ShouldBe(60);
        new AccessView(map, new AccessQuery { Page = 999 }).Page.ShouldBe(4);
    }

    [Fact]
    public void View_WithFilters_ShowsTheMatches()
    {
        new AccessView(map, new AccessQuery { Marks = [AccessView.Orphaned] }).Holders.Select(holder => holder.Name).ShouldBe(["=cmd()"]);
        new AccessView(map, new AccessQuery { Kinds = ["key"] }).Holders.Length.ShouldBe(1);
        new AccessView(map, new AccessQuery { Search = "person 7@" }).Holders.Select(holder => holder.Name).ShouldBe(["person 7@example.com"]);
        new AccessView(map, new AccessQuery { Projects = ["p55", "p3"] }).Columns.Select(project => project.Id.Value)
            .ShouldBe(["p3", "p55"], ignoreOrder: true);
    }

    [Fact]
    public void View_OfAQuestion_ShowsThoseWhoCanFirstAndMarksTheCells()
    {
        var view = new AccessView(map, new AccessQuery { Permission = "vm.delete", Place = "p0" });

        view.Answer!.Can.Select(holder => holder.Name).ShouldBe(["person 0@example.com", "=cmd()"]);
        view.Answer.Blocked.Select(holder => holder.Name).ShouldBe(["person 1@example.com"]);
        view.Holders.Select(holder => holder.Name).ShouldBe(["person 0@example.com", "=cmd()", "person 1@example.com"]);
        view.Columns.ShouldHaveSingleItem().Id.Value.ShouldBe("p0");
        view.IsAnswer(view.Holders[0], new ProjectId("p0")).ShouldBeTrue();
        view.IsAnswer(view.Holders[2], new ProjectId("p0")).ShouldBeFalse("suspended");
        AccessWords.Of(view.Answer, view.Query, id => id.Value, isOfAccount: false)
            .ShouldBe("1 person and 1 key have vm.delete in p0 now. 1 person more would have it, but is suspended.");
    }

    [Fact]
    public void Query_ThroughTheUrl_StaysTheSame()
    {
        var query = new AccessQuery
        {
            Search = "a&b",
            Kinds = ["key"],
            Marks = ["owner", "orphaned"],
            Roles = ["Account Admin"],
            Projects = ["p1", "p2"],
            Permission = "vm.delete",
            Place = "p1",
            Page = 2,
            Size = 10
        };

        AccessQuery.Read(query.Url()).Url().ShouldBe(query.Url());
        AccessQuery.Read("/account/access?page=-1&size=7&can=&scope=all").Url().ShouldBe(new AccessQuery().Url());
    }

    [Fact]
    public async Task Csv_OfAll_ContainsEveryRoleAndNoFormula()
    {
        using var body = new MemoryStream();
        await AccessExport.WriteCsvAsync(body, new AccessReading(map) { ProjectsRead = 60, ProjectsTotal = 60 }, TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(body.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        // A line for each account role and each role in a project, and the heading.
        lines.Length.ShouldBe(map.Holders.Count + map.Holders.Sum(holder => holder.Projects.Count) + 1);
        lines.ShouldContain(line => line.StartsWith("key,k1,'=cmd(),active,\"[\"\"project admin\"\",\"\"orphaned\"\"]\",,p0,Project 0,Project " +
            "Admin,,2,\"[\"\"project.members.manage\"\",\"\"vm.delete\"\"]\"", StringComparison.Ordinal));
        lines.ShouldContain(line =>
            line.StartsWith("person,m1,person 1@example.com,suspended,\"[\"\"inactive\"\"]\",,p0,Project 0,Project Admin,,0,", StringComparison.Ordinal));
        AccessExport.Coverage(new AccessReading(map) { ProjectsRead = 60, ProjectsTotal = 60 }).ShouldContain("60 projects answered");
    }

    private static AccessMap Map() => AccessMap.Of(
        new AccessSources
        {
            Members = [.. Enumerable.Range(0, 80).Select(number =>
                new Member { Id = $"m{number}", UserId = $"u{number}", Email = $"person {number}@example.com", Status = number == 1
                    ? "suspended"
                    : "active" })],
            Keys = [new AccountKey { Id = "k1", Name = "=cmd()", KeyPrefix = "raff_12345678", IsActive = true, CreatedBy = "gone",
                ProjectAccesses = [new KeyProjectAccess { ProjectId = new ProjectId("p0"), RoleId = "admin" }] }],
            Roles = [Admin, Viewer],
            Permissions = [.. Admin.Permissions.Concat(Viewer.Permissions).Select(name => new Permission { Name = name, Scope = "project" })],
            Projects =
            [
                .. Enumerable.Range(0, 60).Select(number => new ProjectPeople(
                    new Project { Id = new ProjectId($"p{number}"), Name = $"Project {number}" },
                    [.. Enumerable.Range(0, 5).Select(person =>
                        new ProjectMember { Id = $"g{number}-{person}", UserId = $"u{person}", Email = $"person {person}@example.com", RoleId = person < 2
                            ? "admin"
                            : "viewer", Status = "active" })],
                    null)),
            ],
        },
        default);
}
