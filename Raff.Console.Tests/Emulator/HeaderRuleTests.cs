using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>The project header under both published interpretations (docs/raff-api.md#header-rules, H1 to H19).</summary>
public sealed class HeaderRuleTests(DemoEmulator docs, OpenApiEmulator openApi) : IClassFixture<DemoEmulator>, IClassFixture<OpenApiEmulator>
{
    private const string Unknown = "11111111-2222-4333-8444-555555555555";

    private static readonly string[] ByIdNeedsHeaderInOpenApi = ["/vpcs", "/security-groups", "/volumes", "/snapshots", "/backups", "/backup-schedules"];

    [Theory]
    [MemberData(nameof(EmulatorLists.Kinds), MemberType = typeof(EmulatorLists))]
    public async Task GetById_UnderDocsRules_IgnoresTheHeader(string kind)
    {
        var host = docs.Host;
        var id = (await host.GetAsync(kind)).Ids[0];

        (await host.GetAsync($"{kind}/{id}")).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"{kind}/{id}", project: await host.ProjectAsync("globex"))).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"{kind}/{id}", project: Unknown)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(EmulatorLists.Kinds), MemberType = typeof(EmulatorLists))]
    public async Task GetById_UnderOpenApiRules_NeedsTheHeaderWhereTheDescriptionSaysSo(string kind)
    {
        var host = openApi.Host;
        var production = await host.ProjectAsync("production");
        var id = (await host.GetAsync(kind == "/vms" ? $"/vms?project_id={production}" : kind, project: production)).Ids[0];

        var without = await host.GetAsync($"{kind}/{id}");
        var own = await host.GetAsync($"{kind}/{id}", project: production);
        var other = await host.GetAsync($"{kind}/{id}", project: await host.ProjectAsync("globex"));

        own.ShouldBe(HttpStatusCode.OK);
        if (ByIdNeedsHeaderInOpenApi.Contains(kind))
        {
            without.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("X-Project-ID required");
            other.ShouldBe(HttpStatusCode.NotFound);
        }
        else
        {
            without.ShouldBe(HttpStatusCode.OK);
            other.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("Docs", HttpStatusCode.OK)]
    [InlineData("OpenApi", HttpStatusCode.BadRequest)]
    public async Task IpList_WithoutTheHeader_FollowsTheConfiguredRules(string rules, HttpStatusCode status)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));

        (await host.GetAsync("/ips")).ShouldBe(status);
        (await host.GetAsync("/ips", project: await host.ProjectAsync("staging"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task VmList_UnderOpenApiRules_IgnoresTheHeaderAndFiltersByQuery()
    {
        var host = openApi.Host;
        var staging = await host.ProjectAsync("staging");

        var all = await host.GetAsync("/vms?limit=1");
        var byHeader = await host.GetAsync("/vms?limit=1", project: staging);
        var byQuery = await host.GetAsync($"/vms?limit=200&project_id={staging}");

        byHeader.Total.ShouldBe(all.Total);
        byQuery.Total.ShouldBeLessThan(all.Total);
        byQuery.Data.EnumerateArray().ShouldAllBe(row => row.GetProperty("project_id").GetString() == staging);
    }

    [Theory]
    [MemberData(nameof(EmulatorLists.Kinds), MemberType = typeof(EmulatorLists))]
    public async Task List_WithAnUnreachableProject_IsRefusedWith403(string kind)
    {
        var host = docs.Host;
        var production = await host.ProjectAsync("production");

        (await host.GetAsync(kind, project: Unknown)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.GetAsync(kind, project: "prj_other")).ShouldBe(HttpStatusCode.Forbidden);
        (await host.GetAsync(kind, EmulatorDemo.StagingOperatorKey, production)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task AccountOperation_WithAnUnreachableHeader_IgnoresIt()
    {
        await using var host = new EmulatorHost();

        (await host.GetAsync("/projects", project: Unknown)).ShouldBe(HttpStatusCode.OK);
        (await host.PostAsync("/projects", new { name = "new" }, project: Unknown)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Mutation_OfAnotherProjectsResource_IsNotFound()
    {
        await using var host = new EmulatorHost();
        var vm = await host.CreateActiveVmAsync(await host.ProjectAsync("production"));
        var staging = await host.ProjectAsync("staging");

        (await host.PostAsync($"/vms/{vm}/stop", null, staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/vms/{vm}", staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("status").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task GetById_OfWhatTheKeyCannotReach_IsNotFound()
    {
        await using var host = new EmulatorHost();
        var vm = await host.CreateVmAsync(await host.ProjectAsync("production"));

        (await host.GetAsync($"/vms/{vm}", EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"/vms/{Unknown}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"/projects/{await host.ProjectAsync("production")}", EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.NotFound);
    }
}
