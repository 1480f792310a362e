using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>What is deleted with a VM, and what prevents the deletion of a project.</summary>
public sealed class VmEndTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("detach", true)]
    [InlineData("delete", false)]
    public async Task VmDelete_WithStorage_KeepsBackupsAndHandlesVolumesAsRequested(string? action, bool volumesStay)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var (attached, creating) = (await host.CreateVolumeAsync(staging, vm), await host.CreateVolumeAsync(staging, vm, wait: false));
        var snapshot = await host.CreateSnapshotAsync(staging, vm);
        var ofVolume = await host.CreateSnapshotAsync(staging, volume: attached);
        var schedule = await host.CreateScheduleAsync(staging, vm);
        var backup = await host.CreateBackupAsync(staging, vm);
        var late = await host.CreateVolumeAsync(staging, vm, wait: false);

        (await host.DeleteAsync($"/vms/{vm}", staging, action is null ? null : new { volume_action = action })).ShouldBe(HttpStatusCode.OK);

        (await host.StatusAsync($"/volumes/{late}")).ShouldBe(volumesStay ? "creating" : null);
        host.Time.AdvanceSeconds(3);
        foreach (var volume in (string[])[attached, creating, late])
        {
            (await host.StatusAsync($"/volumes/{volume}")).ShouldBe(volumesStay ? "available" : null);
        }

        (await host.GetAsync($"/snapshots/{snapshot}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"/snapshots/{ofVolume}")).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/backup-schedules/{schedule}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.GetAsync($"/backups/{backup}")).ShouldBe(HttpStatusCode.OK).Data.GetProperty("product_vm").GetString().ShouldBe(vm);
        host.Time.Advance(TimeSpan.FromDays(2));
        (await host.GetAsync("/backups")).Total.ShouldBe(1);
        (await host.GetAsync("/volumes")).Total.ShouldBe(volumesStay ? 3 : 0);
    }

    [Fact]
    public async Task ProjectDelete_WithAnyKindLeft_NamesWhatIsLeft()
    {
        await using var host = new EmulatorHost();
        var project = (await host.PostAsync("/projects", new { name = "Doomed" })).ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").GetString()!;
        var vm = await host.CreateActiveVmAsync(project);
        var volume = await host.CreateVolumeAsync(project);
        var snapshot = await host.CreateSnapshotAsync(project, volume: volume);
        var schedule = await host.CreateScheduleAsync(project, vm);
        var backup = await host.CreateBackupAsync(project, vm);

        await Blocked("1 VMs", "1 volumes", "1 snapshots", "1 backups", "1 backup schedules", "1 VPCs", "1 public IPs");
        (await host.DeleteAsync($"/backup-schedules/{schedule}", project)).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync($"/vms/{vm}", project, new { delete_vpc = true })).ShouldBe(HttpStatusCode.OK);
        await Blocked("1 volumes", "1 snapshots", "1 backups");
        (await host.DeleteAsync($"/volumes/{volume}", project)).ShouldBe(HttpStatusCode.OK);
        await Blocked("1 snapshots", "1 backups");
        (await host.DeleteAsync($"/snapshots/{snapshot}", project)).ShouldBe(HttpStatusCode.OK);
        await Blocked("1 backups");
        (await host.DeleteAsync($"/backups/{backup}", project)).ShouldBe(HttpStatusCode.OK);

        (await host.DeleteAsync($"/projects/{project}")).ShouldBe(HttpStatusCode.OK);
        (await host.PostAsync("/volumes", new { name = "x", size = 10, volume_type = "nvme" }, project)).ShouldBe(HttpStatusCode.Forbidden);

        async Task Blocked(params string[] kinds)
        {
            var refused = await host.DeleteAsync($"/projects/{project}");
            refused.ShouldBe(HttpStatusCode.Conflict).Message.ShouldBe($"Project Doomed is not empty: it still has {string.Join(", ", kinds)}.");
        }
    }
}
