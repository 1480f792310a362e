using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Projects (docs/raff-api.md#projects).</summary>
public sealed class ProjectTests
{
    [Fact]
    public async Task Project_Created_HasASlugThatARenameDoesNotChange()
    {
        await using var host = new EmulatorHost();
        var created = await host.PostAsync("/projects", new { name = "Client Ø: Web & Shop", description = "d" });
        var id = created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString();
        created.Data.GetProperty("slug").GetString().ShouldBe("client-web-shop");

        var renamed = await host.PutAsync($"/projects/{id}", new { name = "Other" });

        renamed.ShouldBe(HttpStatusCode.OK).Data.GetProperty("slug").GetString().ShouldBe("client-web-shop");
        (renamed.Data.GetProperty("name").GetString(), renamed.Data.GetProperty("description").GetString()).ShouldBe(("Other", "d"));
        (await host.PostAsync("/projects", new { name = "client web shop" })).Data.GetProperty("slug").GetString().ShouldBe("client-web-shop-2");
    }

    [Fact]
    public async Task Project_WithATakenName_IsRefused()
    {
        await using var host = new EmulatorHost();

        (await host.PostAsync("/projects", new { name = "staging" }))
            .ShouldBe(HttpStatusCode.Conflict).Message.ShouldBe("A project named staging exists already.");
        (await host.PutAsync($"/projects/{await host.ProjectAsync("production")}", new { name = "staging" })).ShouldBe(HttpStatusCode.Conflict);
        (await host.PutAsync($"/projects/{await host.ProjectAsync("staging")}", new { name = "staging" })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Project_Deleted_MustBeEmptyAndNotTheDefaultOne()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateVmAsync(staging);

        (await host.DeleteAsync($"/projects/{await host.ProjectAsync("default")}")).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("default project");
        (await host.DeleteAsync($"/projects/{staging}")).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("it still has 1 VMs, 1 VPCs, 1 public IPs");
        await host.DeleteAsync($"/vms/{vm}", staging, new { delete_vpc = true });
        (await host.DeleteAsync($"/projects/{staging}")).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/projects/{staging}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync("/vms", project: staging)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.PostAsync("/projects", new { name = "staging" })).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Projects_Paged_AreInOrderOfCreation()
    {
        await using var host = new EmulatorHost();
        for (var n = 1; n <= 25; n++)
        {
            await host.PostAsync("/projects", new { name = $"p{n}" });
        }

        var first = await host.GetAsync("/projects");
        var second = await host.GetAsync("/projects?offset=20");

        (first.Ids.Count, first.Total, second.Ids.Count).ShouldBe((20, 28, 8));
        first.Ids.Concat(second.Ids).ShouldBeUnique();
        second.Data[7].GetProperty("name").GetString().ShouldBe("p25");
    }
}
