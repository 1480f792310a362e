using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>The three example calls of the docs' page on projects and scoping, and its three common mistakes.</summary>
public sealed class ScopingExamplesTests
{
    [Theory]
    [InlineData("Docs")]
    [InlineData("OpenApi")]
    public async Task Projects_ListedWithAKey_GiveIdsAndNames(string rules)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));

        var projects = await host.GetAsync("/projects");

        projects.ShouldBe(HttpStatusCode.OK);
        projects.Data.EnumerateArray().Select(row => row.GetProperty("name").GetString()).ShouldBe(["default", "production", "staging"]);
    }

    [Theory]
    [InlineData("Docs", false)]
    [InlineData("OpenApi", true)]
    public async Task VmList_ScopedToAProject_HoldsOnlyItsVms(string rules, bool byQuery)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));
        var (production, staging) = (await host.ProjectAsync("production"), await host.ProjectAsync("staging"));
        var inProduction = await host.CreateVmAsync(production, "web");
        var inStaging = await host.CreateVmAsync(staging, "web");

        Task<EmulatorAnswer> Scoped(string project) => byQuery ? host.GetAsync($"/vms?project_id={project}") : host.GetAsync("/vms", project: project);

        (await Scoped(production)).Ids.ShouldBe([inProduction]);
        (await Scoped(staging)).Ids.ShouldBe([inStaging]);
        (await host.GetAsync("/vms")).Ids.ShouldBe([inProduction, inStaging]);
    }

    [Theory]
    [InlineData("Docs")]
    [InlineData("OpenApi")]
    public async Task VmCreate_WithTheExamplesBody_CreatesInTheHeadersProject(string rules)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));
        var staging = await host.ProjectAsync("staging");

        var created = await host.PostAsync(
            "/vms", """{ "name": "api-staging-01", "template_id": "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", "pricing_plan_id": 3 }""", staging);

        created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("project_id").GetString().ShouldBe(staging);
        created.Data.GetProperty("region").GetString().ShouldBe("us-east");
    }

    [Fact]
    public async Task VmCreate_WithThePrintedExampleIds_Works()
    {
        await using var host = new EmulatorHost();

        var created = await host.PostAsync(
            "/vms",
            """{ "name": "api-staging-01", "template_id": "tmpl_01HXJ...", "pricing_plan_id": "plan_01HXJ..." }""",
            "prj_01HXK5Q2J3P4N5R6T7V8W9Y0Z2");

        created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("project_id").GetString().ShouldBe(await host.ProjectAsync("staging"));
        (await host.GetAsync("/vms", project: "prj_01HXK5Q2J3P4N5R6T7V8W9Y0Z1")).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("Docs")]
    [InlineData("OpenApi")]
    public async Task VmMutation_WithoutTheHeader_IsRefusedWith400(string rules)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));
        var vm = await host.CreateVmAsync(await host.ProjectAsync("staging"));

        var create = await host.PostAsync("/vms", new { name = "x" });
        var delete = await host.DeleteAsync($"/vms/{vm}");

        create.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("X-Project-ID required");
        delete.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("X-Project-ID required");
    }

    [Fact]
    public async Task VmList_WithoutTheHeader_CoversOnlyWhatTheKeyReaches()
    {
        await using var host = new EmulatorHost();
        await host.CreateVmAsync(await host.ProjectAsync("production"), "hidden");
        var visible = await host.CreateVmAsync(await host.ProjectAsync("staging"), "visible");

        (await host.GetAsync("/vms", EmulatorDemo.StagingOperatorKey)).Ids.ShouldBe([visible]);
        (await host.GetAsync("/vms", EmulatorDemo.BillingKey)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task VmCreate_InAProjectTheKeyCannotReach_IsRefusedWith403()
    {
        await using var host = new EmulatorHost();
        var production = await host.ProjectAsync("production");

        var refused = await host.PostAsync("/vms", new { name = "x" }, production, EmulatorDemo.StagingOperatorKey);

        refused.ShouldBe(HttpStatusCode.Forbidden).Body.GetProperty("error").GetString().ShouldBe("Forbidden");
    }
}
