using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Operations 61-67: volumes.</summary>
public sealed class VolumeTests
{
    [Fact]
    public async Task Create_WithoutVm_IsAcceptedAndBecomesAvailable()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");

        var created = await host.PostAsync("/volumes", new { name = "data", size = 100, volume_type = "nvme", filesystem_type = "xfs" }, staging);

        created.ShouldBe(HttpStatusCode.Accepted);
        created.Data.GetProperty("status").GetString().ShouldBe("creating");
        created.Data.GetProperty("price_per_hour").GetString().ShouldBe("0.006800");
        created.Data.GetProperty("project_id").GetString().ShouldBe(staging);
        created.Data.TryGetProperty("product_vm", out _).ShouldBeFalse();
        host.Time.AdvanceSeconds(3);
        (await host.GetAsync($"/volumes/{created.Data.GetProperty("id")}")).Data.GetProperty("status").GetString().ShouldBe("available");
    }

    [Fact]
    public async Task Create_ForAVm_BecomesAttached()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        var volume = await host.CreateVolumeAsync(staging, vm);

        var read = await host.GetAsync($"/volumes/{volume}");
        read.Data.GetProperty("status").GetString().ShouldBe("attached");
        read.Data.GetProperty("product_vm").GetString().ShouldBe(vm);
        (await host.GetAsync($"/volumes?vm_id={vm}")).Ids.ShouldBe([volume]);
    }

    [Theory]
    [InlineData("""{ "size": 100, "volume_type": "nvme" }""", "name is required.")]
    [InlineData("""{ "name": "", "size": 100, "volume_type": "nvme" }""", "name must be 1 to 64 characters long.")]
    [InlineData("""{ "name": "x", "size": 9, "volume_type": "nvme" }""", "size must be 10 to 10000.")]
    [InlineData("""{ "name": "x", "size": 10001, "volume_type": "nvme" }""", "size must be 10 to 10000.")]
    [InlineData("""{ "name": "x", "size": "100", "volume_type": "nvme" }""", "size must be a whole number.")]
    [InlineData("""{ "name": "x", "size": 100, "volume_type": "ssd" }""", "volume_type must be nvme.")]
    [InlineData("""{ "name": "x", "size": 100, "volume_type": "nvme", "filesystem_type": "ntfs" }""", "filesystem_type must be ext4, xfs or btrfs.")]
    [InlineData("""{ "name": "x", "size": 100, "volume_type": "nvme", "region": "eu-west" }""", "region must be us-east.")]
    public async Task Create_WithAWrongBody_IsRefusedWith400(string body, string message)
    {
        await using var host = new EmulatorHost();

        var refused = await host.PostAsync("/volumes", body, await host.ProjectAsync("staging"));

        refused.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe(message);
    }

    [Fact]
    public async Task Create_ForAVmOfAnotherProject_IsRefusedWith400()
    {
        await using var host = new EmulatorHost();
        var vm = await host.CreateActiveVmAsync(await host.ProjectAsync("production"));

        var refused = await host.PostAsync("/volumes", new { name = "x", size = 10, volume_type = "nvme", vm_id = vm }, await host.ProjectAsync("staging"));

        refused.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe($"vm_id {vm} is not a VM of project staging.");
    }

    [Fact]
    public async Task AttachAndDetach_OfAVolume_SwitchBetweenAttachedAndAvailable()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var volume = await host.CreateVolumeAsync(staging);

        var attached = await host.PostAsync($"/volumes/{volume}/attach", new { vm_id = vm }, staging);
        var again = await host.PostAsync($"/volumes/{volume}/attach", new { vm_id = vm }, staging);
        var deleted = await host.DeleteAsync($"/volumes/{volume}", staging);
        var detached = await host.PostAsync($"/volumes/{volume}/detach", null, staging);
        var detachedAgain = await host.PostAsync($"/volumes/{volume}/detach", null, staging);

        attached.ShouldBe(HttpStatusCode.OK).Data.GetProperty("status").GetString().ShouldBe("attached");
        again.ShouldBe(HttpStatusCode.Conflict).Message.ShouldBe("Volume data is attached to a VM already: detach it first.");
        deleted.ShouldBe(HttpStatusCode.Conflict).Message.ShouldBe("Volume data is attached to a VM: detach it before it is deleted.");
        detached.ShouldBe(HttpStatusCode.OK).Data.GetProperty("status").GetString().ShouldBe("available");
        detachedAgain.ShouldBe(HttpStatusCode.Conflict);
        (await host.DeleteAsync($"/volumes/{volume}", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/volumes/{volume}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("initiating", false)]
    [InlineData("provisioning", false)]
    [InlineData("booting", false)]
    [InlineData("active", true)]
    [InlineData("finalizing", false)]
    [InlineData("passive", true)]
    [InlineData("failure", false)]
    public async Task AttachAndDetach_InEachStateOfTheVm_FollowTheTable(string status, bool allowed)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var (free, attached) = (await host.CreateVolumeAsync(staging), await host.CreateVolumeAsync(staging, vm));
        host.SetVmStatus(vm, status);

        var attach = await host.PostAsync($"/volumes/{free}/attach", new { vm_id = vm }, staging);
        var detach = await host.PostAsync($"/volumes/{attached}/detach", null, staging);
        var create = await host.PostAsync("/volumes", new { name = "x", size = 10, volume_type = "nvme", vm_id = vm }, staging);

        attach.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        detach.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        create.ShouldBe(allowed ? HttpStatusCode.Accepted : HttpStatusCode.Conflict);
        if (!allowed)
        {
            attach.Message.ShouldBe($"VM vm-1 is {status}; it must be active or passive to have a volume attached.");
        }
    }

    [Fact]
    public async Task Resize_Larger_GrowsAndRaisesThePrice()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var volume = await host.CreateVolumeAsync(staging);

        var grown = await host.PatchAsync($"/volumes/{volume}", new { new_size = 200 }, staging);
        var same = await host.PatchAsync($"/volumes/{volume}", new { new_size = 200 }, staging);
        var smaller = await host.PatchAsync($"/volumes/{volume}", new { new_size = 100 }, staging);
        var read = await host.GetAsync($"/volumes/{volume}");

        grown.ShouldBe(HttpStatusCode.OK).Body.GetProperty("id").GetString().ShouldBe(volume);
        grown.Body.TryGetProperty("data", out _).ShouldBeFalse();
        same.ShouldBe(HttpStatusCode.BadRequest);
        smaller.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("Volume data has 200 GB and can only grow: new_size must be larger.");
        read.Data.GetProperty("size").GetInt32().ShouldBe(200);
        read.Data.GetProperty("price_per_hour").GetString().ShouldBe("0.013600");
    }

    [Fact]
    public async Task AnyChange_DuringCreation_IsRefusedWith409()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var volume = await host.CreateVolumeAsync(staging, wait: false);

        (await host.PatchAsync($"/volumes/{volume}", new { new_size = 200 }, staging)).ShouldBe(HttpStatusCode.Conflict);
        (await host.PostAsync($"/volumes/{volume}/attach", new { vm_id = vm }, staging)).ShouldBe(HttpStatusCode.Conflict);
        (await host.DeleteAsync($"/volumes/{volume}", staging)).ShouldBe(HttpStatusCode.Conflict).Message
            .ShouldBe("Volume data is still being created: wait until it is available.");
    }

    [Fact]
    public async Task Change_UnderAnotherProjectsHeader_IsRefusedWith404()
    {
        await using var host = new EmulatorHost();
        var volume = await host.CreateVolumeAsync(await host.ProjectAsync("staging"));
        var production = await host.ProjectAsync("production");

        (await host.DeleteAsync($"/volumes/{volume}", production)).ShouldBe(HttpStatusCode.NotFound).Message.ShouldBe($"Volume {volume} was not found.");
        (await host.PatchAsync($"/volumes/{volume}", new { new_size = 200 }, production)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/volumes/{volume}")).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("X-Project-ID required");
        (await host.DeleteAsync("/volumes/999999", production)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync("/volumes/not-a-number", production)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_ByAnOperator_IsRefusedWith403()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var volume = await host.CreateVolumeAsync(staging);

        var refused = await host.DeleteAsync($"/volumes/{volume}", staging, key: EmulatorDemo.StagingOperatorKey);

        refused.ShouldBe(HttpStatusCode.Forbidden).Message.ShouldBe("This API key lacks the permission volume.delete in project staging.");
        (await host.PatchAsync($"/volumes/{volume}", new { new_size = 200 }, staging, EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Docs", HttpStatusCode.OK)]
    [InlineData("OpenApi", HttpStatusCode.BadRequest)]
    public async Task Get_WithoutTheHeader_FollowsTheConfiguredRules(string rules, HttpStatusCode expected)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));
        var staging = await host.ProjectAsync("staging");
        var volume = await host.CreateVolumeAsync(staging);

        (await host.GetAsync($"/volumes/{volume}")).ShouldBe(expected);
        (await host.GetAsync($"/volumes/{volume}", project: staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("/volumes")).ShouldBe(HttpStatusCode.OK).Ids.ShouldBe([volume]);
    }

    [Fact]
    public async Task Creation_InterruptedByARestart_Continues()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var volume = await host.CreateVolumeAsync(staging, wait: false);

        await host.RestartAsync();
        (await host.GetAsync($"/volumes/{volume}")).Data.GetProperty("status").GetString().ShouldBe("creating");
        host.Time.AdvanceSeconds(3);

        (await host.GetAsync($"/volumes/{volume}")).Data.GetProperty("status").GetString().ShouldBe("available");
    }
}
