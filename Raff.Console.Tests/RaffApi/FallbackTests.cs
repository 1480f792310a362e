using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>The way round a server that wants the header where the docs say it does not take one (docs/raff-api.md#header-rules, H2 to H9).</summary>
public sealed class FallbackTests
{
    private static readonly object Production1 = new { id = 1, name = "data", status = "available", project_id = "prj_production" };
    private static readonly object Staging2 = new { id = 2, name = "logs", status = "available", project_id = "prj_staging" };

    [Fact]
    public async Task Get_ThatDemandsTheHeader_IsRepeatedWithTheOwnerFoundInTheList()
    {
        await using var world = await ClientWorld.CreateAsync();
        DemandProject(world, "/api/v1/volumes/2", StubAnswer.One(Staging2));
        world.Api.On("GET", "/api/v1/volumes").Always(StubAnswer.List([Production1, Staging2]));

        var volume = await world.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId("2"), Lane.Interactive, ClientWorld.Cancel);

        volume.Answer().Name.ShouldBe("logs");
        world.Api.Requests.Select(request => (request.Path, request.Project)).ShouldBe(
            [("/api/v1/volumes/2", null), ("/api/v1/volumes", null), ("/api/v1/volumes/2", "prj_staging")]);
    }

    [Fact]
    public async Task Get_ThatDemandsTheHeader_IsRepeatedWithTheOwnerAlreadyKnown()
    {
        await using var world = await ClientWorld.CreateAsync(services => services.AddSingleton<IResourceOwners>(new Owners()));
        DemandProject(world, "/api/v1/volumes/2", StubAnswer.One(Staging2));

        (await world.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId("2"), Lane.Interactive, ClientWorld.Cancel)).Answer();

        world.Api.Requests.Select(request => request.Project).ShouldBe([null, "prj_staging"]);
    }

    [Fact]
    public async Task Get_AfterTheFirstRefusal_SendsTheHeaderImmediately()
    {
        await using var world = await ClientWorld.CreateAsync(services => services.AddSingleton<IResourceOwners>(new Owners()));
        DemandProject(world, "/api/v1/volumes/2", StubAnswer.One(Staging2));
        await world.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId("2"), Lane.Interactive, ClientWorld.Cancel);

        (await world.As("raff_another").GetAsync(ResourceEndpoints.Volumes, new ResourceId("2"), Lane.Interactive, ClientWorld.Cancel)).Answer();

        world.Api.Requests.Select(request => request.Project).ShouldBe([null, "prj_staging", "prj_staging"]);
        world.Get<EndpointHabits>().DemandsProject(world.Api.Address, "GET volumes/{id}").ShouldBeTrue();
        world.Get<EndpointHabits>().DemandsProject(world.Api.Address, "GET snapshots/{id}").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_IdInNoProject_IsNotFound()
    {
        await using var world = await ClientWorld.CreateAsync();
        DemandProject(world, "/api/v1/volumes/3", StubAnswer.Error(404, "no"));
        world.Api.On("GET", "/api/v1/volumes").Always(request => StubAnswer.List(request.Number("offset", 0) == 0 ? [Production1] : [Staging2], total: 2));

        (await world.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId("3"), Lane.Interactive, ClientWorld.Cancel)).Error()
            .ShouldBeOfType<RaffError.NotFound>();

        world.Api.Requests.Count(request => request.Path == "/api/v1/volumes").ShouldBe(2);
    }

    [Fact]
    public async Task List_HeaderDemandedForAllProjects_CallsEachProjectAndMerges()
    {
        await using var world = await ClientWorld.CreateAsync();
        TwoProjects(world);

        var page = (await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel)).Answer();

        page.Rows.Select(row => row.Id.Value).ShouldBe(["1", "2", "3"], "A row that two projects list is one row.");
        page.Total.ShouldBe(3);
        page.IsLast.ShouldBeTrue();
        page.Refused.ShouldBeEmpty();
        world.Api.Requests.Count(request => request.Path == "/api/v1/ips" && request.Project is null).ShouldBe(1);
    }

    [Fact]
    public async Task List_MergedOverProjects_ComesInPagesThatFitTogether()
    {
        await using var world = await ClientWorld.CreateAsync();
        TwoProjects(world);

        var first = (await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, new PageRequest(0, 2), Lane.Interactive, ClientWorld.Cancel))
            .Answer();
        var asked = world.Api.Requests.Count;
        var second = (await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, new PageRequest(2, 2), Lane.Background, ClientWorld.Cancel))
            .Answer();

        first.Rows.Select(row => row.Id.Value).ShouldBe(["1", "2"]);
        first.IsLast.ShouldBeFalse();
        second.Rows.Select(row => row.Id.Value).ShouldBe(["3"]);
        second.IsLast.ShouldBeTrue();
        world.Api.Requests.Count.ShouldBe(asked, "The second page comes from the same merged list.");
    }

    [Fact]
    public async Task List_FirstPageRequestedAgain_IsMergedAgainDirectly()
    {
        await using var world = await ClientWorld.CreateAsync();
        TwoProjects(world);
        await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel);
        var before = world.Api.Requests.Count;

        await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel);

        world.Api.Requests.Skip(before).Select(request => request.Project).ShouldBe(["prj_production", "prj_staging"], ignoreOrder: true);
    }

    [Fact]
    public async Task List_MergedOverProjectsOfWhichOneFails_NamesItAndShowsTheRest()
    {
        await using var world = await ClientWorld.CreateAsync();
        TwoProjects(world);
        world.Api.On("GET", "/api/v1/ips").When(request => request.Project == "prj_staging").Always(StubAnswer.Error(403, "permission denied"));

        var page = (await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel)).Answer();

        page.Rows.Select(row => row.Id.Value).ShouldBe(["1", "2"]);
        page.Refused.ShouldHaveSingleItem().ShouldBe(new ProjectFailure(ClientWorld.Staging, new RaffError.Forbidden("permission denied")));
    }

    [Fact]
    public async Task List_MergedOverProjectsOfWhichNoneAnswers_Fails()
    {
        await using var world = await ClientWorld.CreateAsync();
        TwoProjects(world);
        world.Api.On("GET", "/api/v1/ips").When(request => request.Project is not null).Always(StubAnswer.Error(403, "permission denied"));

        (await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel))
            .Error().ShouldBeOfType<RaffError.Forbidden>();
    }

    [Fact]
    public async Task List_MergedOverProjects_OfTwoKeys_NeverMixes()
    {
        await using var world = await ClientWorld.CreateAsync();
        TwoProjects(world);
        await world.Client.ListAsync(ResourceEndpoints.PublicIps, Scope.All, new PageRequest(0, 2), Lane.Interactive, ClientWorld.Cancel);
        var before = world.Api.Requests.Count;

        await world.As("raff_another").ListAsync(ResourceEndpoints.PublicIps, Scope.All, new PageRequest(2, 2), Lane.Interactive, ClientWorld.Cancel);

        world.Api.Requests.Skip(before).ShouldNotBeEmpty();
        world.Api.Requests.Skip(before).ShouldAllBe(request => request.Key == "raff_another");
    }

    [Fact]
    public async Task Change_AboutOneProjectThatDemandsTheHeader_IsRepeatedOnceWithThatProject()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("DELETE", "/api/v1/projects/prj_staging")
            .Always(request => request.Project is null ? StubAnswer.ProjectRequired() : StubAnswer.Json("{\"success\":true}"));

        (await world.Client.DeleteProjectAsync(ClientWorld.Staging, ClientWorld.Cancel)).Answer();
        (await world.Client.DeleteProjectAsync(ClientWorld.Staging, ClientWorld.Cancel)).Answer();

        world.Api.Requests.Select(request => request.Project).ShouldBe([null, "prj_staging", "prj_staging"]);
    }

    [Fact]
    public async Task Change_AtAccountLevelThatDemandsTheHeader_FailsAndIsNotRepeated()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "/api/v1/projects").Always(StubAnswer.ProjectRequired());

        var error = (await world.Client.CreateProjectAsync(new CreateProject { Name = "x" }, ClientWorld.Cancel)).Error();

        error.ShouldBe(new RaffError.ProjectRequired("X-Project-ID required"));
        world.Api.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"error":"Bad Request","message":"x-project-id REQUIRED"}""")]
    [InlineData("""{"error":"X-Project-ID header is required"}""")]
    public async Task Refusal_OtherFormat_IsUnderstood(string body)
    {
        await using var world = await ClientWorld.CreateAsync(services => services.AddSingleton<IResourceOwners>(new Owners()));
        world.Api.On("GET", "/api/v1/volumes/2").Always(request => request.Project is null ? StubAnswer.Json(body, 400) : StubAnswer.One(Staging2));

        (await world.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId("2"), Lane.Interactive, ClientWorld.Cancel)).Answer();

        world.Api.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Refusal_OfAnotherKind_IsNotRepeated()
    {
        await using var world = await ClientWorld.CreateAsync(services => services.AddSingleton<IResourceOwners>(new Owners()));
        world.Api.On("GET", "/api/v1/volumes/2").Always(StubAnswer.Error(400, "id must be an integer"));

        (await world.Client.GetAsync(ResourceEndpoints.Volumes, new ResourceId("2"), Lane.Interactive, ClientWorld.Cancel))
            .Error().ShouldBe(new RaffError.Invalid("id must be an integer"));

        world.Api.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ranges_OverAllProjectsThatDemandTheHeader_AreMergedWithTheBestFirst()
    {
        await using var world = await ClientWorld.CreateAsync();
        TwoProjects(world);
        world.Api.On("GET", "/api/v1/vpcs/cidr-suggestions").Always(request => request.Project switch
        {
            null => StubAnswer.ProjectRequired(),
            "prj_production" => StubAnswer.Json("""
                {"success":true,"suggested":"10.1.0.0/24","alternatives":[{"cidr":"10.2.0.0/24","available_ips":253,"size":"small"}],"existing_count":2}
                """),
            _ => StubAnswer.Json("""{"success":true,"suggested":"10.2.0.0/24","suggested_ips":253,"alternatives":null,"existing_count":3}"""),
        });

        var ranges = (await world.Client.SuggestCidrsAsync(Scope.All, Lane.Interactive, ClientWorld.Cancel)).Answer();

        ranges.Suggested.ShouldBe("10.2.0.0/24", "It suits both projects.");
        ranges.SuggestedIps.ShouldBe(253);
        ranges.Alternatives.ShouldNotBeNull().Select(one => one.Cidr).ShouldBe(["10.1.0.0/24"]);
        ranges.ExistingCount.ShouldBe(3);
    }

    private static void DemandProject(ClientWorld world, string path, StubAnswer answer) =>
        world.Api.On("GET", path).Always(request => request.Project is null ? StubAnswer.ProjectRequired() : answer);

    private static void TwoProjects(ClientWorld world)
    {
        world.Api.On("GET", "/api/v1/projects")
            .Always(StubAnswer.List([ClientWorld.ProjectRow(ClientWorld.Production), ClientWorld.ProjectRow(ClientWorld.Staging)]));
        world.Api.On("GET", "/api/v1/ips").Always(request => request.Project switch
        {
            null => StubAnswer.ProjectRequired(),
            "prj_production" => StubAnswer.List([ClientWorld.Ip("1", ClientWorld.Production), ClientWorld.Ip("2", ClientWorld.Production)]),
            _ =>
                StubAnswer.List([ClientWorld.Ip("3", ClientWorld.Staging), ClientWorld.Ip("1", ClientWorld.Production), ClientWorld.Ip(
                    "3",
                    ClientWorld.Staging)]),
        });
    }

    private sealed class Owners : IResourceOwners
    {
        public ProjectId? OwnerOf(KeyFingerprint key, string endpointPath, ResourceId id) =>
            endpointPath == "volumes" && id.Value == "2" ? ClientWorld.Staging : null;
    }
}
