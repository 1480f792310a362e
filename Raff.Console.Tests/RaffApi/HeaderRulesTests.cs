using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>The three rules of the project header, and what becomes of rows that do not fit them.</summary>
public sealed class HeaderRulesTests
{
    [Fact]
    public async Task List_OfOneProject_CarriesItsHeader()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/volumes").Always(StubAnswer.List([]));

        await world.Client.ListAsync(ResourceEndpoints.Volumes, Scope.In(ClientWorld.Staging), ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel);

        var request = world.Api.Requests.ShouldHaveSingleItem();
        request.Project.ShouldBe("prj_staging");
        request.Query("project_id").ShouldBeNull();
        request.Key.ShouldBe(ClientWorld.Secret);
        request.QueryString.ShouldBe("?limit=200&offset=0");
    }

    [Fact]
    public async Task List_OfOneProjectsVms_CarriesHeaderAndQuery()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/vms").Always(StubAnswer.List([]));

        await world.Client.ListAsync(
            ResourceEndpoints.VirtualMachines,
            Scope.In(ClientWorld.Staging),
            ClientWorld.FirstPage,
            Lane.Interactive,
            ClientWorld.Cancel);

        var request = world.Api.Requests.ShouldHaveSingleItem();
        request.Project.ShouldBe("prj_staging");
        request.Query("project_id").ShouldBe("prj_staging");
    }

    [Fact]
    public async Task List_OfAllProjects_CarriesNoProjectAtAll()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/vms").Always(StubAnswer.List([ClientWorld.Vm("1", ClientWorld.Staging), ClientWorld.Vm("2", null)]));

        var result = await world.Client.ListAsync(ResourceEndpoints.VirtualMachines, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel);

        var request = world.Api.Requests.ShouldHaveSingleItem();
        request.Project.ShouldBeNull();
        request.Query("project_id").ShouldBeNull();
        result.Answer().Rows.Select(row => row.Id.Value).ShouldBe(["1", "2"]);
        result.Answer().Foreign.ShouldBe(0);
    }

    [Fact]
    public async Task List_ServerIgnoresTheHeader_DropsAndCountsForeignRows()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/vms").Always(StubAnswer.List(
            [ClientWorld.Vm("1", ClientWorld.Staging), ClientWorld.Vm("2", ClientWorld.Production), ClientWorld.Vm("3", null), ClientWorld.Vm(
                "4",
                ClientWorld.Production)]));

        var page = (await world.Client.ListAsync(
            ResourceEndpoints.VirtualMachines, Scope.In(ClientWorld.Staging), ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel)).Answer();

        page.Rows.ShouldHaveSingleItem().Id.Value.ShouldBe("1");
        page.Foreign.ShouldBe(2);
        page.WithoutProject.ShouldBe(1);
        page.Received.ShouldBe(4);
    }

    [Fact]
    public async Task List_KindWithoutPages_IsReadOnceWithoutLimit()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/vpcs")
            .Always(StubAnswer.Json("""{"success":true,"data":[{"id":"v1","name":"n","cidr":"10.0.0.0/24","status":"active"}]}"""));

        var first = (await world.Client.ListAsync(ResourceEndpoints.Vpcs, Scope.All, new PageRequest(0, 1), Lane.Interactive, ClientWorld.Cancel)).Answer();
        var second = (await world.Client.ListAsync(ResourceEndpoints.Vpcs, Scope.All, new PageRequest(1, 1), Lane.Interactive, ClientWorld.Cancel)).Answer();

        world.Api.Requests.ShouldHaveSingleItem().QueryString.ShouldBeEmpty();
        first.IsLast.ShouldBeTrue();
        first.Total.ShouldBe(1);
        second.Rows.ShouldBeEmpty();
        second.IsLast.ShouldBeTrue();
    }

    [Fact]
    public async Task Get_ById_CarriesNoProject()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/vms/1").Always(StubAnswer.One(ClientWorld.Vm("1", ClientWorld.Staging)));

        var vm = await world.Client.GetAsync(ResourceEndpoints.VirtualMachines, new ResourceId("1"), Lane.Interactive, ClientWorld.Cancel);

        vm.Answer().ProjectId.ShouldBe(ClientWorld.Staging);
        world.Api.Requests.ShouldHaveSingleItem().Project.ShouldBeNull();
    }

    [Fact]
    public async Task Change_OfAResource_CarriesItsOwnProject()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("*", "/api/v1/vms*").Always(StubAnswer.Json("""{"success":true,"message":"Started"}"""));

        var done = await world.Client.StartVmAsync(ClientWorld.Production, new ResourceId("1"), ClientWorld.Cancel);

        done.Answer().ShouldBe(new Acknowledgement("Started"));
        world.Api.Requests.ShouldHaveSingleItem().Project.ShouldBe("prj_production");
    }

    [Fact]
    public async Task Call_AtAccountLevel_CarriesNoProject()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("*", "/api/v1/projects*").Always(StubAnswer.One(ClientWorld.ProjectRow(ClientWorld.Staging)));

        await world.Client.CreateProjectAsync(new CreateProject { Name = "staging" }, ClientWorld.Cancel);
        await world.Client.UpdateProjectAsync(ClientWorld.Staging, new UpdateProject { Name = "new" }, ClientWorld.Cancel);
        await world.Client.DeleteProjectAsync(ClientWorld.Staging, ClientWorld.Cancel);

        world.Api.Requests.ShouldAllBe(request => request.Project == null && request.Key == ClientWorld.Secret);
    }

    [Fact]
    public async Task Call_OfTheCatalogOrHealth_CarriesNoKey()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/health").Always(StubAnswer.Json("""{"status":"healthy"}"""));
        world.Api.On("GET", "/api/v1/public/regions")
            .Always(StubAnswer.Json("""{"success":true,"regions":[{"id":1,"code":"us-east","name":"US East","is_default":true}]}"""));

        (await world.Client.HealthAsync(ClientWorld.Cancel)).Answer().Status.ShouldBe("healthy");
        (await world.Client.ListRegionsAsync(ClientWorld.Cancel)).Answer().ShouldHaveSingleItem().Code.ShouldBe("us-east");
        (await world.As("raff_another").ListRegionsAsync(ClientWorld.Cancel)).Answer().Count.ShouldBe(1);

        world.Api.Requests.Count.ShouldBe(2, "The catalog is kept for everybody.");
        world.Api.Requests.ShouldAllBe(request => request.Key == null);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(" ")]
    public async Task Get_InvalidId_IsNotSent(string id)
    {
        await using var world = await ClientWorld.CreateAsync();

        (await world.Client.GetAsync(ResourceEndpoints.VirtualMachines, new ResourceId(id), Lane.Interactive, ClientWorld.Cancel)).Error()
            .ShouldBeOfType<RaffError.NotFound>();

        world.Api.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_OfAnIdWithSlashes_StaysBelowItsKind()
    {
        await using var world = await ClientWorld.CreateAsync();

        await world.Client.GetAsync(ResourceEndpoints.VirtualMachines, new ResourceId("../projects?x=1"), Lane.Interactive, ClientWorld.Cancel);

        var request = world.Api.Requests.ShouldHaveSingleItem();
        request.Path.ShouldStartWith("/api/v1/vms/");
        request.QueryString.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("prj\r\nX-Evil: 1")]
    [InlineData("prj ü")]
    [InlineData("")]
    public async Task List_ProjectInvalidInHeader_IsNotSent(string project)
    {
        await using var world = await ClientWorld.CreateAsync();

        (await world.Client.ListAsync(ResourceEndpoints.Volumes, Scope.In(new ProjectId(project)), ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel))
            .Error().ShouldBeOfType<RaffError.NotFound>();

        world.Api.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_KeyInvalidInHeader_IsUnauthorizedAndNotSent()
    {
        await using var world = await ClientWorld.CreateAsync();

        (await world.As("raff_ü").ListPermissionsAsync(ClientWorld.Cancel)).Error().ShouldBeOfType<RaffError.Unauthorized>();

        world.Api.Requests.ShouldBeEmpty();
    }
}
