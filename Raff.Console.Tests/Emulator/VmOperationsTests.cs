using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Operations 18, 22-29: bulk deletion, system, resize and images of VMs.</summary>
public sealed class VmOperationsTests : IAsyncLifetime
{
    private const string Debian = "Debian";
    private readonly EmulatorHost host = new();
    private string staging = "";

    public async ValueTask InitializeAsync() => staging = await host.ProjectAsync("staging");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task BulkDelete_WithAnUnknownAndAForeignVm_DeletesTheOthersAndExplains()
    {
        var (first, second) = (await host.CreateVmAsync(staging, "a"), await host.CreateVmAsync(staging, "b"));
        var foreign = await host.CreateVmAsync(await host.ProjectAsync("production"), "c");
        var unknown = Guid.NewGuid().ToString();

        var answer = await host.DeleteAsync("/vms/bulk", staging, new { ids = new[] { first, unknown, foreign, second } });

        var body = answer.ShouldBe(HttpStatusCode.OK).Body;
        body.GetProperty("success").GetBoolean().ShouldBeTrue();
        (body.GetProperty("total_count").GetInt32(), body.GetProperty("success_count").GetInt32(), body.GetProperty("failed_count").GetInt32())
            .ShouldBe((4, 2, 2));
        body.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("success").GetBoolean()).ShouldBe([true, false, false, true]);
        body.GetProperty("results")[1].GetProperty("error").GetString().ShouldBe($"VM {unknown} was not found.");
        (await host.GetAsync("/vms")).Ids.ShouldBe([foreign]);
        // Here delete_vpc is true unless the request says otherwise.
        (await host.GetAsync("/vpcs", project: staging)).Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task BulkDelete_OfUnknownVms_Answers200WithoutSuccess()
    {
        var answer = await host.DeleteAsync("/vms/bulk", staging, new { ids = new[] { Guid.NewGuid() } });

        answer.ShouldBe(HttpStatusCode.OK).Body.GetProperty("success").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task BulkDelete_KeepingVpcs_KeepsThem()
    {
        var vm = await host.CreateVmAsync(staging);

        await host.DeleteAsync("/vms/bulk", staging, new { ids = new[] { vm }, volume_action = "detach", delete_vpc = false });

        (await host.GetAsync("/vpcs", project: staging)).Ids.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"ids":[]}""", "ids must have 1 to 50 entries.")]
    [InlineData("""{"ids":["x"]}""", "ids[0] must be a UUID.")]
    [InlineData("""{}""", "ids is required.")]
    public async Task BulkDelete_WithAWrongBody_IsRefused(string body, string message)
    {
        (await host.DeleteAsync("/vms/bulk", staging, body)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe(message);
    }

    [Fact]
    public async Task Rename_ToAnotherName_ShowsItAndKeepsTheId()
    {
        var vm = await host.CreateVmAsync(staging, "before");

        (await host.PatchAsync($"/vms/{vm}/rename", new { name = "after" }, staging))
            .ShouldBe(HttpStatusCode.OK).Message.ShouldBe("VM before is now named after.");

        (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("name").GetString().ShouldBe("after");
        (await host.PatchAsync($"/vms/{vm}/rename", new { name = new string('x', 65) }, staging)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Reinstall_WithAnotherTemplate_ChangesTheSystemAndFactoryResetBringsBackTheFirst()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        var addresses = Addresses(await host.GetAsync($"/vms/{vm}"));

        (await host.PostAsync($"/vms/{vm}/reinstall", new { template_id = await TemplateAsync(Debian) }, staging)).ShouldBe(HttpStatusCode.OK);

        var after = await host.GetAsync($"/vms/{vm}");
        after.Data.GetProperty("template_name").GetString().ShouldBe(Debian);
        Addresses(after).ShouldBe(addresses);
        host.Time.AdvanceSeconds(9);
        (await host.PostAsync($"/vms/{vm}/factory-reset", null, staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/vms/{vm}")).Data.GetProperty("template_name").GetString().ShouldBe("Ubuntu");
    }

    [Fact]
    public async Task Reinstall_WithWindows_NeedsAPasswordAndAPremiumPlan()
    {
        var premium = await host.CreateActiveVmAsync(staging);
        var standard = await host.CreateActiveVmAsync(staging, "s", new { name = "s", template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d", pricing_id = 9 });
        var windows = await TemplateAsync("Windows Server");

        (await host.PostAsync($"/vms/{premium}/reinstall", new { template_id = windows }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("password");
        (await host.PostAsync($"/vms/{standard}/reinstall", new { template_id = windows, auto_generate_password = true }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("Windows templates need a windows or premium plan.");
        (await host.PostAsync($"/vms/{premium}/reinstall", new { template_id = Guid.NewGuid() }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("is not a template");
        (await host.PostAsync($"/vms/{premium}/reinstall", new { template_id = windows, auto_generate_password = true }, staging)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Resize_ToALargerPlan_BringsItsSizesAndPrice()
    {
        var vm = await StoppedVmAsync();

        var answer = await host.PostAsync($"/vms/{vm}/resize", new { pricing_id = 4 }, staging);

        var body = answer.ShouldBe(HttpStatusCode.OK).Body;
        body.GetProperty("id").GetString().ShouldBe(vm);
        body.TryGetProperty("billing", out _).ShouldBeFalse("a VM by the hour is not charged");
        Sizes(await host.GetAsync($"/vms/{vm}")).ShouldBe((4, 4, 8, 120, 0, 120, "0.049986"));
    }

    [Fact]
    public async Task Resize_ToASmallerPlan_KeepsTheDisk()
    {
        var vm = await StoppedVmAsync();

        (await host.PostAsync($"/vms/{vm}/resize", new { pricing_id = 9 }, staging)).ShouldBe(HttpStatusCode.OK);

        // Plan 9 brings 50 of the 80 GB: 0.006931 + 30 x 0.000068.
        Sizes(await host.GetAsync($"/vms/{vm}")).ShouldBe((9, 2, 4, 50, 30, 80, "0.008971"));
    }

    [Theory]
    [InlineData(3, "has plan 3 already")]
    [InlineData(99, "pricing_id 99 is not a pricing plan")]
    [InlineData(0, "pricing_id must be at least 1")]
    public async Task Resize_ToAnUnknownPlan_IsRefused(int plan, string message)
    {
        var vm = await StoppedVmAsync();

        (await host.PostAsync($"/vms/{vm}/resize", new { pricing_id = plan }, staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain(message);
    }

    [Fact]
    public async Task DiskResize_Up_GrowsTheDiskAndItsPrice()
    {
        var vm = await StoppedVmAsync();

        (await host.PostAsync($"/vms/{vm}/disk/resize", new { new_size = 100 }, staging)).ShouldBe(HttpStatusCode.OK);

        Sizes(await host.GetAsync($"/vms/{vm}")).ShouldBe((3, 2, 4, 80, 20, 100, "0.029124"));
        (await host.PostAsync($"/vms/{vm}/disk/resize", new { new_size = 100 }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("disks only grow");
        (await host.PostAsync($"/vms/{vm}/disk/resize", new { new_size = 10_081 }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("at most 10080");
    }

    [Fact]
    public async Task SaveImage_OfAVm_CanBeUsedAsTemplateInAnotherProject()
    {
        var vm = await host.CreateActiveVmAsync(staging);

        var image = await host.PostAsync($"/vms/{vm}/save-image", new { name = "base", description = "d" }, staging);

        var data = image.ShouldBe(HttpStatusCode.Created).Data;
        (data.GetProperty("name").GetString(), data.GetProperty("region").GetString(), data.GetProperty("is_windows").GetBoolean())
            .ShouldBe(("base", "us-east", false));
        var id = data.GetProperty("id").GetString();
        var production = await host.ProjectAsync("production");
        var copy = await host.PostAsync("/vms", new { name = "copy", template_id = id, pricing_id = 3 }, production);
        copy.ShouldBe(HttpStatusCode.Created).Data.GetProperty("template_name").GetString().ShouldBe("base");
    }

    [Fact]
    public async Task Image_OfAProjectTheKeyCannotReach_IsNotATemplateForIt()
    {
        var production = await host.ProjectAsync("production");
        var vm = await host.CreateActiveVmAsync(production);
        var image = (await host.PostAsync($"/vms/{vm}/save-image", new { name = "base" }, production)).Data.GetProperty("id").GetString();

        var refused = await host.PostAsync("/vms", new { name = "copy", template_id = image, pricing_id = 3 }, staging, EmulatorDemo.StagingOperatorKey);

        refused.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("is not a template");
    }

    [Fact]
    public async Task SaveImage_OfAnUnknownDiskOrSnapshot_IsRefused()
    {
        var vm = await host.CreateActiveVmAsync(staging);

        (await host.PostAsync($"/vms/{vm}/save-image", new { name = "x", disk_id = 1 }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("disk_id 1");
        (await host.PostAsync($"/vms/{vm}/save-image", new { name = "x", snapshot_id = 7 }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("snapshot_id 7");
    }

    private static (int Plan, int Cpu, int Ram, int Storage, int Added, int Total, string? Price) Sizes(EmulatorAnswer vm)
    {
        int Number(string name) => vm.Data.GetProperty(name).GetInt32();
        return (Number("pricing_id"), Number("cpu"), Number("ram"), Number("storage"), Number("added_storage"), Number("total_storage"),
            vm.Data.GetProperty("price_per_hour").GetString());
    }

    private static string Addresses(EmulatorAnswer vm) => $"{vm.Data.GetProperty("public_ipv4_address")} {vm.Data.GetProperty("private_ipv4_address")}";

    private async Task<string> StoppedVmAsync()
    {
        var vm = await host.CreateActiveVmAsync(staging);
        await host.PostAsync($"/vms/{vm}/stop", null, staging);
        host.Time.AdvanceSeconds(3);
        return vm;
    }

    private async Task<string> TemplateAsync(string name)
    {
        var templates = await host.GetAsync("/public/templates", key: null);
        JsonElement template = templates.Data.EnumerateArray().First(row => row.GetProperty("name").GetString() == name);
        return template.GetProperty("id").GetString()!;
    }
}
