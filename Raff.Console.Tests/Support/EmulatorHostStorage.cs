using System.Net;
using Microsoft.Data.Sqlite;

namespace Raff.Console.Tests.Support;

/// <summary>Creates storage over the emulator's API, and writes states that no operation produces into its database.</summary>
public static class EmulatorHostStorage
{
    /// <summary>Creates a volume of 100 GB named data and returns its id.</summary>
    public static async Task<string> CreateVolumeAsync(this EmulatorHost host, string project, string? vm = null, bool wait = true)
    {
        var created = await host.PostAsync("/volumes", new { name = "data", size = 100, volume_type = "nvme", vm_id = vm }, project);
        if (wait)
        {
            host.Time.AdvanceSeconds(3);
        }

        return created.ShouldBe(HttpStatusCode.Accepted).Data.GetProperty("id").ToString();
    }

    /// <summary>Creates a snapshot, waits until its source is settled and returns its id.</summary>
    public static async Task<string> CreateSnapshotAsync(
        this EmulatorHost host, string project, string? vm = null, string? volume = null, string name = "before")
    {
        object body = vm is not null
            ? new { resource_type = "vm", resource_id = vm, name }
            : new { resource_type = "volume", volume_id = long.Parse(volume!, System.Globalization.CultureInfo.InvariantCulture), name };
        var created = await host.PostAsync("/snapshots", body, project);
        host.Time.AdvanceSeconds(3);
        return created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").ToString();
    }

    /// <summary>Creates a backup by hand, waits until it is ready and returns its id.</summary>
    public static async Task<string> CreateBackupAsync(this EmulatorHost host, string project, string vm)
    {
        var created = await host.PostAsync("/backups", new { vm_id = vm }, project);
        host.Time.AdvanceSeconds(3);
        return created.ShouldBe(HttpStatusCode.Accepted).Data.GetProperty("id").GetString()!;
    }

    /// <summary>Creates a schedule and returns its id.</summary>
    public static async Task<string> CreateScheduleAsync(this EmulatorHost host, string project, string vm, object? body = null)
    {
        var created = await host.PostAsync("/backup-schedules", body ?? new { vm_id = vm, type = "daily", time = "8am", keep_count = 2 }, project);
        return created.ShouldBe(HttpStatusCode.Created).Data.GetProperty("id").ToString();
    }

    /// <summary>Stops an active VM and waits until it is passive.</summary>
    public static async Task StopVmAsync(this EmulatorHost host, string project, string vm)
    {
        (await host.PostAsync($"/vms/{vm}/stop", null, project)).ShouldBe(HttpStatusCode.OK);
        host.Time.AdvanceSeconds(3);
    }

    /// <summary>The status of a resource.</summary>
    public static async Task<string?> StatusAsync(this EmulatorHost host, string path)
    {
        var answer = await host.GetAsync(path);
        return answer.Status == HttpStatusCode.NotFound ? null : answer.ShouldBe(HttpStatusCode.OK).Data.GetProperty("status").GetString();
    }

    /// <summary>Puts a VM into a state and leaves it there.</summary>
    public static void SetVmStatus(this EmulatorHost host, string vm, string status) =>
        host.Execute(
            """
            DELETE FROM Transitions WHERE Kind = 'vm' AND ResourceSeq = (SELECT Seq FROM Vms WHERE Id = $id);
            UPDATE Vms SET Status = $status WHERE Id = $id;
            """,
            ("$status", status),
            ("$id", vm.ToUpperInvariant()));

    /// <summary>Changes the emulator's database directly.</summary>
    public static int Execute(this EmulatorHost host, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(host, sql, parameters);
        var rows = command.ExecuteNonQuery();
        command.Connection!.Dispose();
        return rows;
    }

    /// <summary>One number of the emulator's database.</summary>
    public static long Number(this EmulatorHost host, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(host, sql, parameters);
        var number = (long)command.ExecuteScalar()!;
        command.Connection!.Dispose();
        return number;
    }

    private static SqliteCommand Command(EmulatorHost host, string sql, (string Name, object Value)[] parameters)
    {
        var connection = new SqliteConnection($"Data Source={host.DatabasePath};Pooling=False;Default Timeout=5");
        connection.Open();
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
