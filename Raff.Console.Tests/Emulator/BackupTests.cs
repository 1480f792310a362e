using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Operations 74-80: backups and their series.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task Create_OfAnActiveVm_RunsThroughItsStatesAcrossARestart()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);

        var created = await host.PostAsync("/backups", new { vm_id = vm, name = "nightly" }, staging);
        var path = $"/backups/{created.ShouldBe(HttpStatusCode.Accepted).Data.GetProperty("id").GetString()}";

        created.Data.GetProperty("status").GetString().ShouldBe("pending");
        created.Data.GetProperty("name").GetString().ShouldBe("nightly");
        created.Data.GetProperty("increment_id").GetInt32().ShouldBe(0);
        created.Data.GetProperty("price_per_hour").GetString().ShouldBe("0.001594");
        (await host.StatusAsync($"/vms/{vm}")).ShouldBe("provisioning");
        (await host.DeleteAsync(path, staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldBe("Backup nightly is pending: wait until it is ready.");
        host.Time.AdvanceSeconds(1.5);
        (await host.StatusAsync(path)).ShouldBe("creating");
        await host.RestartAsync();
        (await host.StatusAsync(path)).ShouldBe("creating");
        host.Time.AdvanceSeconds(1.5);
        (await host.StatusAsync(path)).ShouldBe("ready");
        (await host.StatusAsync($"/vms/{vm}")).ShouldBe("active");
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
        var backup = await host.CreateBackupAsync(staging, vm);
        host.SetVmStatus(vm, status);

        var restored = await host.PostAsync($"/backups/{backup}/restore", null, staging);
        if (status == "passive")
        {
            restored.ShouldBe(HttpStatusCode.Accepted).Data.GetProperty("status").GetString().ShouldBe("restoring");
            (await host.DeleteAsync($"/backups/{backup}/chain", staging)).ShouldBe(HttpStatusCode.Conflict);
            host.Time.AdvanceSeconds(3);
            (await host.StatusAsync($"/backups/{backup}")).ShouldBe("ready");
            (await host.StatusAsync($"/vms/{vm}")).ShouldBe("passive");
        }
        else
        {
            restored.ShouldBe(HttpStatusCode.Conflict).Message.ShouldBe($"VM vm-1 is {status}; it must be passive to be restored from a backup.");
        }

        (await host.PostAsync("/backups", new { vm_id = vm }, staging)).ShouldBe(status == "active" ? HttpStatusCode.Accepted : HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Series_GrownAndReset_CountsItsIncrements()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var (first, second, third) = (
            await host.CreateBackupAsync(staging, vm), await host.CreateBackupAsync(staging, vm), await host.CreateBackupAsync(staging, vm));

        var reset = await host.PostAsync($"/vms/{vm}/backups/reset-chain", null, staging);
        var fourth = await host.CreateBackupAsync(staging, vm);
        var fifth = await host.CreateBackupAsync(staging, vm);

        reset.ShouldBe(HttpStatusCode.Accepted).Message.ShouldBe("The next backup of VM vm-1 begins a new series.");
        var rows = (await host.GetAsync($"/backups?vm_id={vm}")).Data.EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!);
        new[] { first, second, third, fourth, fifth }.Select(id => rows[id].GetProperty("increment_id").GetInt32()).ShouldBe([0, 1, 2, 0, 1]);
        rows[first].GetProperty("storage_size").GetInt64().ShouldBeGreaterThan(rows[second].GetProperty("storage_size").GetInt64());

        (await host.DeleteAsync($"/backups/{second}", staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain($"/api/v1/backups/{second}/chain");
        (await host.DeleteAsync($"/backups/{third}", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync($"/backups/{second}", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.DeleteAsync($"/backups/{fifth}/chain", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"/backups?vm_id={vm}")).Ids.ShouldBe([first]);
        var next = await host.CreateBackupAsync(staging, vm);
        (await host.GetAsync($"/backups/{next}")).Data.GetProperty("increment_id").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task LegacyBackup_OutsideAnySeries_IsDeletedAlone()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var (legacy, other) = (await host.CreateBackupAsync(staging, vm), await host.CreateBackupAsync(staging, vm));
        host.Execute("UPDATE Backups SET SeriesId = NULL, IncrementId = NULL");

        (await host.GetAsync($"/backups/{legacy}")).Data.GetProperty("increment_id").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await host.DeleteAsync($"/backups/{legacy}/chain", staging)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("/backups")).Ids.ShouldBe([other]);
        (await host.DeleteAsync($"/backups/{other}", staging)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Backup_OfAVmDeletedDuringIt_FailsAndAReadyOneRemains()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var ready = await host.CreateBackupAsync(staging, vm);
        var cut = (await host.PostAsync("/backups", new { vm_id = vm }, staging)).Data.GetProperty("id").GetString();

        (await host.DeleteAsync($"/vms/{vm}", staging)).ShouldBe(HttpStatusCode.OK);
        host.Time.AdvanceSeconds(3);

        (await host.StatusAsync($"/backups/{cut}")).ShouldBe("failed");
        (await host.StatusAsync($"/backups/{ready}")).ShouldBe("ready");
        (await host.PostAsync($"/backups/{ready}/restore", null, staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("its VM no longer exists");
        (await host.PostAsync($"/backups/{cut}/restore", null, staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("is failed; it must be ready");
    }

    [Fact]
    public async Task Calls_ThatAreInvalid_AreRefused()
    {
        await using var host = new EmulatorHost();
        var (staging, production) = (await host.ProjectAsync("staging"), await host.ProjectAsync("production"));
        var vm = await host.CreateActiveVmAsync(staging);
        var backup = await host.CreateBackupAsync(staging, vm);
        const string Unknown = "00000000-0000-0000-0000-000000000001";

        (await host.PostAsync("/backups", new { vm_id = vm }, production))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe($"vm_id {vm} is not a VM of project production.");
        (await host.PostAsync("/backups", new { vm_id = 1 }, staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("vm_id must be a UUID.");
        (await host.PostAsync("/backups", new { vm_id = vm, name = new string('x', 129) }, staging)).ShouldBe(HttpStatusCode.BadRequest);
        (await host.PostAsync("/backups", new { vm_id = vm })).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("X-Project-ID required");
        (await host.PostAsync($"/backups/{backup}/restore", null, production)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/backups/{Unknown}", staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/backups/{Unknown}/chain", staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.PostAsync($"/vms/{Unknown}/backups/reset-chain", null, staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/backups/{backup}", staging, key: EmulatorDemo.StagingOperatorKey))
            .ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("backup.delete");
        (await host.PostAsync("/backups", new { vm_id = vm }, staging, EmulatorDemo.ViewerKey))
            .ShouldBe(HttpStatusCode.Forbidden).Message.ShouldContain("backup.create");
        (await host.PostAsync($"/backups/{backup}/restore", null, staging, EmulatorDemo.BillingKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.GetAsync($"/backups/{backup}", null)).ShouldBe(HttpStatusCode.Unauthorized);
    }
}
