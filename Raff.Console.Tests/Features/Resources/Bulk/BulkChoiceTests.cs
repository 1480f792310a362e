using Bunit;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Firewalls;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Features.Volumes;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources.Bulk;

/// <summary>Bulk commands whose choice belongs to one project: who is left out and why, and that nothing goes to another project.</summary>
public sealed class BulkChoiceTests : ConsoleParts
{
    [Fact]
    public async Task Firewall_ForVmsOfTwoProjects_GoesToTheFreeInterfacesOfItsOwnProjectOnly()
    {
        string[] ids = ["vm_1", "vm_2", "vm_3", "vm_4", "vm_5"];
        HasVms(("vm_1", 1, "us-east"), ("vm_2", 1, "us-east"), ("vm_3", 1, "us-east"), ("vm_4", 1, "us-east"), ("vm_5", 0, "us-east"));
        HasNetworks("vm_1", Nic(1, "public"), Nic(2, "ipv6"), Nic(3, "vpc"));
        HasNetworks("vm_2", Nic(1, "public", "fw_9"), Nic(2, "ipv6"));
        HasNetworks("vm_3", Nic(1, "public", "fw_9"));
        HasNetworks("vm_4", Nic(1, "vpc"));
        HasNetworks("vm_5", Nic(1, "public"));
        HasFirewalls(("fw_1", "web", 1), ("fw_0", "other", 0));
        foreach (var id in ids)
        {
            Api.On("POST", $"/api/v1/vms/{id}/security-groups").Always(_ => StubAnswer.One(new { message = "ok" }));
        }

        var page = await SelectAsync("vms", ids);
        page.WaitForElement(".selection [data-command='vm.attach-firewall']").Click();
        Overlay.WaitForAssertion(() => Overlay.Find("[data-testid=bulk-skipped]").TextContent.ShouldContain("1: It is in another project than project-0001."));

        Overlay.WaitForAssertion(() => Overlay.Find("[data-testid=bulk-summary]").TextContent
            .ShouldBe("2 of 5 VMs allow \"Attach firewall\"; 3 are skipped because:"));
        Overlay.Find("[data-testid=bulk-skipped]").TextContent.ShouldContain("1: Its public interfaces have a firewall already. Detach that first.");
        Overlay.Find("[data-testid=bulk-skipped]").TextContent.ShouldContain("1: It has no public interface, and a firewall protects no other.");
        Overlay.FindAll("[data-testid=bulk-projects] li").Count.ShouldBe(1);
        var choice = Overlay.FindAll("dialog select")[1];
        choice.TextContent.ShouldContain("web");
        choice.TextContent.ShouldNotContain("other");
        await choice.ChangeAsync("fw_1");
        await Overlay.Find("dialog form").SubmitAsync();

        Overlay.WaitForAssertion(() => Toasts.ShouldContain("Attach firewall: 2 VMs started."));
        Overlay.WaitForAssertion(() => Posts().Count.ShouldBe(3));
        Posts().ShouldAllBe(post => post.Project == "prj_0001" && post.Json.GetProperty("security_group_id").GetString() == "fw_1");
        Posts().Select(post => (post.Path.Split('/')[4], post.Json.GetProperty("nic_id").GetInt32())).Order().ShouldBe([("vm_1", 1), ("vm_1", 2), ("vm_2", 2)]);
    }

    [Fact]
    public async Task Volumes_OfTwoProjectsAndRegions_AreAttachedOnlyWhereTheVmIs()
    {
        HasVms(("vm_1", 1, "us-east"), ("vm_2", 0, "us-east"));
        Api.On("GET", "/api/v1/volumes").Always(StubAnswer.List(
            [Volume("v1", 1, "us-east"), Volume("v2", 1, "us-west"), Volume("v3", 0, "us-east"), Volume("v4", 1, "us-east")], 4));
        foreach (var (id, project, region) in new[] { ("v1", 1, "us-east"), ("v4", 1, "us-east") })
        {
            Api.On("GET", $"/api/v1/volumes/{id}").Always(_ => StubAnswer.One(Volume(id, project, region)));
            Api.On("POST", $"/api/v1/volumes/{id}/attach").Always(_ => StubAnswer.One(Volume(id, project, region)));
        }

        var page = await SelectAsync("volumes", "v1", "v2", "v3", "v4");
        page.WaitForElement(".selection [data-command='volume.attach']").Click();
        Overlay.WaitForAssertion(() => Overlay.FindAll("dialog select")[1].TextContent.ShouldContain("vm_1"));
        Overlay.FindAll("dialog select")[1].TextContent.ShouldNotContain("vm_2");
        await Overlay.FindAll("dialog select")[1].ChangeAsync("vm_1");

        Overlay.WaitForAssertion(() => Overlay.Find("[data-testid=bulk-summary]").TextContent
            .ShouldBe("2 of 4 volumes allow \"Attach\"; 2 are skipped because:"));
        Overlay.Find("[data-testid=bulk-skipped]").TextContent.ShouldContain("1: It is in another region than the VM.");
        Overlay.Find("[data-testid=bulk-skipped]").TextContent.ShouldContain("1: It is in another project than project-0001.");
        await Overlay.Find("dialog form").SubmitAsync();

        Overlay.WaitForAssertion(() => Posts().Select(post => (post.Path, post.Project)).Order()
            .ShouldBe([("/api/v1/volumes/v1/attach", "prj_0001"), ("/api/v1/volumes/v4/attach", "prj_0001")]));
        Posts().ShouldAllBe(post => post.Json.GetProperty("vm_id").GetString() == "vm_1");
    }

    [Fact]
    public async Task Submit_WithoutAChoice_SendsNothingAndSaysSo()
    {
        HasVms(("vm_1", 1, "us-east"));
        HasNetworks("vm_1", Nic(1, "public"));
        HasFirewalls(("fw_1", "web", 1));
        var page = await SelectAsync("vms", "vm_1");
        page.WaitForElement(".selection [data-command='vm.attach-firewall']").Click();
        Overlay.WaitForAssertion(() => Overlay.Find("dialog select").TextContent.ShouldContain("web"));
        Overlay.WaitForAssertion(() => Overlay.Find("[data-testid=confirm-submit]").HasAttribute("aria-disabled").ShouldBeFalse());

        await Overlay.Find("dialog form").SubmitAsync();

        Overlay.WaitForAssertion(() => Overlay.Find("dialog .wrong").TextContent.ShouldBe("Choose a firewall."));
        Posts().ShouldBeEmpty();
    }

    /// <inheritdoc />
    protected override void Add(IServiceCollection services) =>
        services.AddResourceKind(FirewallKind.Create).AddVolumes().AddFirewalls();

    private List<StubRequest> Posts() => [.. Api.Requests.Where(request => request.Method == "POST")];

    private void HasVms(params (string Id, int Project, string Region)[] vms)
    {
        object Written((string Id, int Project, string Region) vm) =>
            new { id = vm.Id, name = vm.Id, status = "active", project_id = $"prj_{vm.Project:0000}", region = vm.Region };
        Api.On("GET", "/api/v1/vms").Always(request => StubAnswer.List(
            [.. vms.Where(vm => request.Project is null || request.Project == $"prj_{vm.Project:0000}").Select(Written)]));
        foreach (var vm in vms)
        {
            Api.On("GET", $"/api/v1/vms/{vm.Id}").Always(_ => StubAnswer.One(Written(vm)));
        }
    }

    private void HasFirewalls(params (string Id, string Name, int Project)[] firewalls) => Api.On("GET", "/api/v1/security-groups").Always(request =>
        StubAnswer.List([.. firewalls.Where(one => request.Project is null || request.Project == $"prj_{one.Project:0000}")
            .Select(one => new { id = one.Id, name = one.Name, project_id = $"prj_{one.Project:0000}", rules = Array.Empty<object>() })]));

    private void HasNetworks(string vm, params object[] nics) => Api.On("GET", $"/api/v1/vms/{vm}/networks").Always(StubAnswer.List(nics));

    private static object Nic(int id, string type, string? firewall = null) =>
        new { nic_id = id, network_name = "", ip = $"203.0.113.{id}", type, security_group_id = firewall };

    private static object Volume(string id, int project, string region) =>
        new { id, name = id, status = "available", size = 10, project_id = $"prj_{project:0000}", region };

    private async Task<IRenderedComponent<ResourceListPage>> SelectAsync(string kind, params string[] ids)
    {
        await HasProjectsAsync(2);
        Enter(ActiveScope.All);
        Location.NavigateTo($"all/{kind}");
        var page = Render<ResourceListPage>(parameters => parameters.Add(one => one.Kind, kind));
        page.WaitForElement("[data-testid=resource-row]");
        Services.GetRequiredService<IDispatcher>().Dispatch(new ResourceListActions.SelectRows([.. ids.Select(id => new ResourceId(id))], IsSelected: true));
        return page;
    }
}
