using System.Globalization;
using System.Net;
using System.Text.Json;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Operations 81-85: backup schedules, over several days of a clock that starts on a Tuesday at noon.</summary>
public sealed class BackupScheduleTests
{
    [Theory]
    [InlineData("daily", "8am", null, "Daily at 8am", "2026-09-02T08:00:00+00:00")]
    [InlineData("daily", "12am", null, "Daily at 12am", "2026-09-02T00:00:00+00:00")]
    [InlineData("daily", "1pm", null, "Daily at 1pm", "2026-09-01T13:00:00+00:00")]
    [InlineData("daily", "13:30", null, "Daily at 13:30", "2026-09-01T13:30:00+00:00")]
    [InlineData("weekly", "12pm", "Tuesday", "Tuesday 12pm", "2026-09-08T12:00:00+00:00")]
    [InlineData("weekly", "8am", "Saturday", "Saturday 8am", "2026-09-05T08:00:00+00:00")]
    public async Task Create_OfEachKind_SaysWhenItRuns(string type, string time, string? day, string runtime, string next)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateVmAsync(staging);

        var created = await host.PostAsync("/backup-schedules", new { vm_id = vm, type, time, day_of_week = day, keep_count = 7 }, staging);

        created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("runtime").GetString().ShouldBe(runtime);
        created.Data.GetProperty("next_run_at").GetDateTimeOffset().ShouldBe(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture));
        created.Data.GetProperty("enabled").GetBoolean().ShouldBeTrue();
        created.Data.GetProperty("consecutive_failures").GetInt32().ShouldBe(0);
        created.Data.GetProperty("name").GetString().ShouldBe($"vm-1-{type}");
        created.Data.TryGetProperty("last_run_at", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("daily", "8am", null, 1, "keep_count must be 2 to 100.")]
    [InlineData("daily", "8am", null, 101, "keep_count must be 2 to 100.")]
    [InlineData("daily", "25:00", null, 7, null)]
    [InlineData("daily", "13am", null, 7, null)]
    [InlineData("hourly", "8am", null, 7, "type must be daily or weekly.")]
    [InlineData("weekly", "8am", null, 7, "day_of_week is required when type is weekly.")]
    [InlineData("weekly", "8am", "Caturday", 7, null)]
    public async Task Create_WithAWrongField_IsRefusedWith400(string type, string time, string? day, int keep, string? message)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateVmAsync(staging);

        var refused = await host.PostAsync("/backup-schedules", new { vm_id = vm, type, time, day_of_week = day, keep_count = keep }, staging);

        refused.ShouldBe(HttpStatusCode.BadRequest);
        if (message is not null)
        {
            refused.Message.ShouldBe(message);
        }

        (await host.GetAsync("/backup-schedules")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Daily_OverAWeek_KeepsTheNewestAndARestorableSeries()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var schedule = await host.CreateScheduleAsync(staging, vm, new { vm_id = vm, type = "daily", time = "8am", keep_count = 3 });

        for (var day = 1; day <= 7; day++)
        {
            host.Time.Advance(TimeSpan.FromDays(1));
            var backups = await BackupsAsync(host, vm);
            backups.Count.ShouldBe(Math.Min(day, 3));
            backups[0].GetProperty("increment_id").GetInt32().ShouldBe(0);
            backups.ShouldAllBe(backup => backup.GetProperty("status").GetString() == "ready");
            backups[^1].GetProperty("created_at").GetDateTimeOffset().ShouldBe(new(2026, 9, 1 + day, 8, 0, 0, TimeSpan.Zero));
            backups[^1].GetProperty("expire_date").GetDateTimeOffset().ShouldBe(new(2026, 9, 4 + day, 8, 0, 0, TimeSpan.Zero));
            if (day == 4)
            {
                await host.RestartAsync();
            }
        }

        var read = (await host.GetAsync($"/backup-schedules/{schedule}")).Data;
        read.GetProperty("last_run_at").GetDateTimeOffset().ShouldBe(new(2026, 9, 8, 8, 0, 0, TimeSpan.Zero));
        read.GetProperty("last_run_status").GetString().ShouldBe("succeeded");
        read.GetProperty("next_run_at").GetDateTimeOffset().ShouldBe(new(2026, 9, 9, 8, 0, 0, TimeSpan.Zero));
        decimal.Parse(read.GetProperty("size").GetString()!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(23);
    }

    [Fact]
    public async Task Run_InProgress_BlocksTheVmAndHasNoStatusYet()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var schedule = await host.CreateScheduleAsync(staging, vm);

        host.Time.Advance(new DateTimeOffset(2026, 9, 2, 8, 0, 1, TimeSpan.Zero) - host.Time.GetUtcNow());

        (await host.GetAsync($"/backup-schedules/{schedule}")).Data.TryGetProperty("last_run_status", out _).ShouldBeFalse();
        (await host.StatusAsync($"/vms/{vm}")).ShouldBe("provisioning");
        await host.RestartAsync();
        host.Time.AdvanceSeconds(2);
        (await host.GetAsync($"/backup-schedules/{schedule}")).Data.GetProperty("last_run_status").GetString().ShouldBe("succeeded");
        (await host.StatusAsync($"/vms/{vm}")).ShouldBe("active");
    }

    [Fact]
    public async Task TwoSchedules_AtTheSameTime_BothRun()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var daily = await host.CreateScheduleAsync(staging, vm);
        var weekly = await host.CreateScheduleAsync(
            staging, vm, new { vm_id = vm, type = "weekly", time = "08:00", day_of_week = "Wednesday", keep_count = 2 });

        host.Time.Advance(TimeSpan.FromDays(1));

        (await BackupsAsync(host, vm)).Select(backup => backup.GetProperty("increment_id").GetInt32()).ShouldBe([0, 1]);
        foreach (var id in (string[])[daily, weekly])
        {
            (await host.GetAsync($"/backup-schedules/{id}")).Data.GetProperty("last_run_status").GetString().ShouldBe("succeeded");
        }
    }

    [Theory]
    [InlineData("passive", "skipped", 0)]
    [InlineData("provisioning", "skipped", 0)]
    [InlineData("failure", "failed", 2)]
    public async Task Run_OfAVmThatIsNotActive_MakesNoBackup(string status, string expected, int failures)
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var schedule = await host.CreateScheduleAsync(staging, vm);
        host.SetVmStatus(vm, status);

        host.Time.Advance(TimeSpan.FromDays(2));

        var read = (await host.GetAsync($"/backup-schedules/{schedule}")).Data;
        read.GetProperty("last_run_status").GetString().ShouldBe(expected);
        read.GetProperty("consecutive_failures").GetInt32().ShouldBe(failures);
        read.GetProperty("next_run_at").GetDateTimeOffset().ShouldBe(new(2026, 9, 4, 8, 0, 0, TimeSpan.Zero));
        (await BackupsAsync(host, vm)).ShouldBeEmpty();
        host.SetVmStatus(vm, "active");
        host.Time.Advance(TimeSpan.FromDays(1));
        (await host.GetAsync($"/backup-schedules/{schedule}")).Data.GetProperty("consecutive_failures").GetInt32().ShouldBe(0);
        (await BackupsAsync(host, vm)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Runs_MissedDuringAYear_AreMadeUpOnlyForBackupsStillKept()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        await host.CreateScheduleAsync(staging, vm, new { vm_id = vm, type = "daily", time = "8am", keep_count = 3 });

        host.Time.Advance(TimeSpan.FromDays(365));

        (await BackupsAsync(host, vm)).Select(backup => backup.GetProperty("created_at").GetDateTimeOffset().DayOfYear).ShouldBe([242, 243, 244]);
    }

    [Fact]
    public async Task Update_OfEachField_MovesTheNextRun()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var path = $"/backup-schedules/{await host.CreateScheduleAsync(staging, vm)}";

        (await host.PatchAsync(path, new { }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("At least one of type, time, day_of_week, keep_count");
        (await host.PatchAsync(path, new { type = "weekly" }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("day_of_week is required when type is weekly.");
        (await host.PatchAsync(path, new { keep_count = 1 }, staging)).ShouldBe(HttpStatusCode.BadRequest);
        (await host.PatchAsync(path, new { type = "weekly", day_of_week = "Friday" }, staging)).ShouldBe(HttpStatusCode.OK).Data.GetProperty("runtime")
            .GetString().ShouldBe("Friday 8am");
        var moved = await host.PatchAsync(path, new { time = "23:15", keep_count = 9 }, staging, EmulatorDemo.StagingOperatorKey);
        moved.ShouldBe(HttpStatusCode.OK).Data.GetProperty("next_run_at").GetDateTimeOffset().ShouldBe(new(2026, 9, 4, 23, 15, 0, TimeSpan.Zero));
        moved.Data.GetProperty("keep_count").GetInt32().ShouldBe(9);
        (await host.PatchAsync(path, new { type = "daily" }, staging)).Data.GetProperty("runtime").GetString().ShouldBe("Daily at 23:15");

        host.Time.Advance(TimeSpan.FromDays(1));
        (await BackupsAsync(host, vm)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Update_OfAScheduleThatKeepsOne_RequiresTwoOrMore()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var path = $"/backup-schedules/{await host.CreateScheduleAsync(staging, vm)}";
        host.Execute("UPDATE BackupSchedules SET KeepCount = 1");

        host.Time.Advance(TimeSpan.FromDays(3));
        (await BackupsAsync(host, vm)).Count.ShouldBe(1);
        (await host.PatchAsync(path, new { time = "9am" }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("keep_count must be at least 2: this schedule still has 1.");
        (await host.PatchAsync(path, new { time = "9am", keep_count = 2 }, staging)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Delete_OfAScheduleWithBackups_LeavesThemWithoutAnExpiry()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(staging);
        var path = $"/backup-schedules/{await host.CreateScheduleAsync(staging, vm)}";
        host.Time.Advance(TimeSpan.FromDays(2));
        (await BackupsAsync(host, vm)).Count.ShouldBe(2);

        (await host.DeleteAsync(path, staging, key: EmulatorDemo.StagingOperatorKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.DeleteAsync(path, await host.ProjectAsync("production"))).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync(path, staging)).ShouldBe(HttpStatusCode.OK);
        host.Time.Advance(TimeSpan.FromDays(2));

        (await host.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
        var left = await BackupsAsync(host, vm);
        left.Count.ShouldBe(2);
        left.Count(backup => backup.TryGetProperty("expire_date", out _)).ShouldBe(0);
    }

    [Fact]
    public async Task VmCreate_WithABackupType_MakesARunningSchedule()
    {
        await using var host = new EmulatorHost();
        var staging = await host.ProjectAsync("staging");
        var vm = await host.CreateActiveVmAsync(
            staging, body: new
            {
                name = "vm-1",
                template_id = "5ac21891-32e6-41ce-8a93-b5d6ab708b0d",
                pricing_id = 3,
                backup_type = "weekly",
                backup_date = "Thursday",
                backup_time = "6pm"
            });

        (await host.GetAsync($"/backup-schedules?vm_id={vm}")).Data[0].GetProperty("runtime").GetString().ShouldBe("Thursday 6pm");
        host.Time.Advance(TimeSpan.FromDays(7));

        (await BackupsAsync(host, vm)).Single().GetProperty("created_at").GetDateTimeOffset().ShouldBe(new(2026, 9, 3, 18, 0, 0, TimeSpan.Zero));
    }

    private static async Task<List<JsonElement>> BackupsAsync(EmulatorHost host, string vm) =>
        [.. (await host.GetAsync($"/backups?vm_id={vm}")).Data.EnumerateArray()];
}
