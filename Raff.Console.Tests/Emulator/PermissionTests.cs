using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>What the roles behind the demo keys may do (docs/raff-api.md#permissions).</summary>
public sealed class PermissionTests
{
    private static readonly object Vm = new { name = "vm", template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", pricing_id = 1 };

    [Fact]
    public async Task Viewer_Reads_AndChangesNothing()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        (await host.GetAsync($"/vms/{vm}", EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.OK);
        var refused = await host.PostAsync("/vms", Vm, staging, EmulatorDemo.ViewerKey);
        refused.ShouldBe(HttpStatusCode.Forbidden).Message.ShouldBe("This API key lacks the permission vm.create in project staging.");
        (await host.PostAsync($"/vms/{vm}/stop", null, staging, EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.DeleteAsync($"/vms/{vm}", staging, key: EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.PostAsync("/projects", new { name = "x" }, key: EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task StagingOperator_CreatesAndStartsVms_ButDeletesNothing()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        var vm = (await host.PostAsync("/vms", Vm, staging, EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.Created).Data.GetProperty("id")
            .GetString();
        host.Time.AdvanceSeconds(9);
        (await host.PostAsync($"/vms/{vm}/reboot", null, staging, EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync($"/vms/{vm}", staging, key: EmulatorDemo.StagingOperatorKey))
            .ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("vm.delete");
    }

    [Fact]
    public async Task Billing_ReachesNoProjectAndNoResource()
    {
        await using var host = new EmulatorHost();
        await host.CreateVmAsync(await host.ProjectAsync("staging"));

        (await host.GetAsync("/projects", EmulatorDemo.BillingKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.GetAsync("/vms", EmulatorDemo.BillingKey)).ShouldBe(HttpStatusCode.OK).Total.ShouldBe(0);
        (await host.GetAsync("/api-keys", EmulatorDemo.BillingKey)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Admin_ManagesProjects_ButDeletesNone()
    {
        await using var host = new EmulatorHost();

        var created = await host.PostAsync("/projects", new { name = "Client One" }, key: EmulatorDemo.AdminKey);
        var id = created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString()!;

        (await host.GetAsync($"/projects/{id}", EmulatorDemo.AdminKey)).ShouldBe(HttpStatusCode.OK);
        (await host.PostAsync("/vms", Vm, id, EmulatorDemo.AdminKey)).ShouldBe(HttpStatusCode.Created);
        (await host.DeleteAsync($"/projects/{id}", key: EmulatorDemo.AdminKey))
            .ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("account.projects.delete");
    }
}
