using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Operations 68-73: snapshots.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task Create_OfAVm_HoldsItInProvisioningAndPricesWhatIsStored()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        var created = await host.PostAsync("/snapshots", new { resource_type = "vm", resource_id = vm, name = "before" }, staging);

        created.ShouldBe(HttpStatusCode.Created);
        created.Data.GetProperty("status").GetString().ShouldBe("");
        created.Data.GetProperty("product_vm").GetString().ShouldBe(vm);
        created.Data.GetProperty("target_size").GetString().ShouldBe("80");
        created.Data.GetProperty("size").GetString().ShouldBe("24");
        created.Data.GetProperty("price_per_hour").GetString().ShouldBe("0.001632");
        (await host.StatusAsync($"/vms/{vm}")).ShouldBe("provisioning");
        host.Time.AdvanceSeconds(3);
        (await host.StatusAsync($"/vms/{vm}")).ShouldBe("active");
        (await host.GetAsync($"/snapshots?vm_id={vm}")).Ids.ShouldBe([created.Data.GetProperty("id").ToString()]);
    }

    [Theory]
    [InlineData("initiating")]
    [InlineData("provisioning")]
    [InlineData("booting")]
    [InlineData("active")]
    [InlineData("finalizing")]
    [InlineData("passive")]
    [InlineData("failure")]
    public async Task CreateAndRestore_InEachStateOfTheVm_FollowTheTable(string status)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var volume = await host.CreateVolumeAsync(staging, vm);
        var (ofVm, ofVolume) = (await host.CreateSnapshotAsync(staging, vm), await host.CreateSnapshotAsync(staging, volume: volume));
        host.SetVmStatus(vm, status);

        var restoreVm = await host.PostAsync($"/snapshots/{ofVm}/restore", null, staging);
        var restoreVolume = await host.PostAsync($"/snapshots/{ofVolume}/restore", null, staging);
        var createVolume = await host.PostAsync("/snapshots", new { resource_type = "volume", volume_id = int.Parse(volume, null), name = "x" }, staging);
        var createVm = await host.PostAsync("/snapshots", new { resource_type = "vm", resource_id = vm, name = "x" }, staging);

        restoreVm.ShouldBe(status == "passive" ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        restoreVolume.ShouldBe(status == "passive" ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        createVolume.ShouldBe(HttpStatusCode.Created);
        createVm.ShouldBe(status == "active" ? HttpStatusCode.Created : HttpStatusCode.Conflict);
        if (status != "passive")
        {
            restoreVm.Message.ShouldBe($"VM vm-1 is {status}; it must be passive to be reverted to a snapshot.");
        }
    }

    [Fact]
    public async Task Restore_OfAnother_MovesTheActiveMarkAndGuardsIt()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var (first, second) = (await host.CreateSnapshotAsync(staging, vm, name: "first"), await host.CreateSnapshotAsync(staging, vm, name: "second"));
        await host.StopVmAsync(staging, vm);

        (await host.PostAsync($"/snapshots/{first}/restore", null, staging)).ShouldBe(HttpStatusCode.OK);
        (await host.PostAsync($"/snapshots/{first}/restore", null, staging)).ShouldBe(HttpStatusCode.OK);
        (await host.StatusAsync($"/snapshots/{first}")).ShouldBe("active");
        (await host.DeleteAsync($"/snapshots/{first}", staging)).ShouldBe(HttpStatusCode.Conflict).Message
            .ShouldBe("Snapshot first is active: its VM runs on it. Restore another snapshot or take a new one first.");
        (await host.PostAsync($"/snapshots/{second}/restore", null, staging)).ShouldBe(HttpStatusCode.OK);

        (await host.StatusAsync($"/snapshots/{first}")).ShouldBe("");
        (await host.StatusAsync($"/snapshots/{second}")).ShouldBe("active");
        (await host.DeleteAsync($"/snapshots/{first}", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/snapshots/{first}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Create_AfterARestore_ClearsTheActiveMark()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var volume = await host.CreateVolumeAsync(staging);
        var first = await host.CreateSnapshotAsync(staging, volume: volume);
        (await host.PostAsync($"/snapshots/{first}/restore", null, staging)).ShouldBe(HttpStatusCode.OK);

        await host.CreateSnapshotAsync(staging, volume: volume, name: "fresh");

        (await host.StatusAsync($"/snapshots/{first}")).ShouldBe("");
        (await host.GetAsync($"/snapshots?volume_id={volume}&type=volume")).Total.ShouldBe(2);
    }

    [Fact]
    public async Task VolumeDelete_WithSnapshots_LeavesThemDeletable()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var volume = await host.CreateVolumeAsync(staging);
        var snapshot = await host.CreateSnapshotAsync(staging, volume: volume);
        await host.PostAsync($"/snapshots/{snapshot}/restore", null, staging);

        (await host.DeleteAsync($"/volumes/{volume}", staging)).ShouldBe(HttpStatusCode.OK);

        (await host.StatusAsync($"/snapshots/{snapshot}")).ShouldBe("");
        (await host.PostAsync($"/snapshots/{snapshot}/restore", null, staging)).ShouldBe(HttpStatusCode.Conflict).Message
            .ShouldBe("Snapshot before cannot be restored: its volume no longer exists.");
        (await host.DeleteAsync($"/snapshots/{snapshot}", staging)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{ "resource_type": "vm", "name": "x" }""", "A snapshot of a VM needs resource_id and no volume_id.")]
    [InlineData("""{ "resource_type": "volume", "name": "x" }""", "A snapshot of a volume needs volume_id and no resource_id.")]
    [InlineData("""{ "resource_type": "vm", "resource_id": "00000000-0000-0000-0000-000000000001", "volume_id": 1, "name": "x" }""",
        "A snapshot of a VM needs resource_id and no volume_id.")]
    [InlineData("""{ "resource_type": "vm", "resource_id": "00000000-0000-0000-0000-000000000001", "name": "x" }""",
        "resource_id 00000000-0000-0000-0000-000000000001 is not a VM of project staging.")]
    [InlineData("""{ "resource_type": "volume", "volume_id": 4711, "name": "x" }""", "volume_id 4711 is not a volume of project staging.")]
    [InlineData("""{ "resource_type": "disk", "name": "x" }""", "resource_type must be vm or volume.")]
    [InlineData("""{ "resource_type": "vm", "resource_id": "x", "name": "x" }""", "resource_id must be a UUID.")]
    [InlineData("[]", "The request body must be a JSON object.")]
    public async Task Create_WithAWrongBody_IsRefusedWith400(string body, string message)
    {
        await using var host = new EmulatorHost();

        (await host.PostAsync("/snapshots", body, await host.ProjectAsync("staging"))).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe(message);
    }

    [Fact]
    public async Task Rename_WithThePermission_ChangesTheNameOnly()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var snapshot = await host.CreateSnapshotAsync(staging, await host.CreateActiveVmAsync(staging));

        var renamed = await host.PatchAsync($"/snapshots/{snapshot}/rename", new { name = "after" }, staging, EmulatorDemo.StagingOperatorKey);
        var tooLong = await host.PatchAsync($"/snapshots/{snapshot}/rename", new { name = new string('x', 129) }, staging);
        var byViewer = await host.PatchAsync($"/snapshots/{snapshot}/rename", new { name = "y" }, staging, EmulatorDemo.ViewerKey);

        renamed.ShouldBe(HttpStatusCode.OK).Data.GetProperty("name").GetString().ShouldBe("after");
        tooLong.ShouldBe(HttpStatusCode.BadRequest);
        byViewer.ShouldBe(HttpStatusCode.Forbidden);
        (await host.DeleteAsync($"/snapshots/{snapshot}", staging, key: EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.Forbidden);
    }
}
