using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Schedules;

/// <summary>Schema BackupSchedule, with the fields announced later (docs/raff-api.md#backup-schedule).</summary>
[WireName("BackupSchedule")]
internal sealed record BackupScheduleWire
{
    public required long Id { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? ProjectId { get; init; }

    public string? CreatedBy { get; init; }

    public string? Region { get; init; }

    public Guid? ProductVm { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary><c>Daily at 8am</c> or <c>Saturday 8am</c>.</summary>
    public string? Runtime { get; init; }

    public required int KeepCount { get; init; }

    public string? PricePerHour { get; init; }

    /// <summary>Total GB of the schedule's backups, as text.</summary>
    public string? Size { get; init; }

    public bool? Enabled { get; init; }

    public DateTimeOffset? NextRunAt { get; init; }

    public DateTimeOffset? LastRunAt { get; init; }

    [AllowedValues(ScheduleRun.Succeeded, ScheduleRun.Failed, ScheduleRun.Skipped)]
    public string? LastRunStatus { get; init; }

    public int? ConsecutiveFailures { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The schedules, with the total size of each one's backups, in one query.</summary>
    public static async Task<IReadOnlyList<BackupScheduleWire>> OfAsync(Call call, IReadOnlyList<BackupScheduleRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => (long?)row.Seq).ToList();
        var sizes = await call.Db.Backups.Where(row => ids.Contains(row.ScheduleId)).GroupBy(row => row.ScheduleId!.Value)
            .Select(group => new { group.Key, Megabytes = group.Sum(row => row.StorageSize) })
            .ToDictionaryAsync(size => size.Key, size => size.Megabytes, cancel);
        return [.. rows.Select(row => Of(call, row, sizes.GetValueOrDefault(row.Seq)))];
    }

    private static BackupScheduleWire Of(Call call, BackupScheduleRow row, long megabytes) => new()
    {
        Id = row.Seq,
        AccountId = call.Caller.AccountId,
        ProjectId = call.ProjectIdOf(row),
        CreatedBy = row.CreatedBy?.ToString(),
        Region = row.Region,
        ProductVm = row.VmId,
        Name = row.Name,
        Type = row.Type,
        Runtime = row.Type == "weekly" ? $"{row.DayOfWeek} {row.Time}" : $"Daily at {row.Time}",
        KeepCount = row.KeepCount,
        PricePerHour = row.PricePerHour,
        Size = (megabytes / 1024m).ToString("0.##", CultureInfo.InvariantCulture),
        Enabled = row.Enabled,
        NextRunAt = row.NextRunAt,
        LastRunAt = row.LastRunAt,
        LastRunStatus = row.LastRunStatus,
        ConsecutiveFailures = row.ConsecutiveFailures,
        CreatedAt = row.CreatedAt,
    };
}
