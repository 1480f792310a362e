using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Catalog;
using Raff.Console.Emulator.Lifecycle;
using Raff.Console.Emulator.Schedules;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Backups;

/// <summary>Begins a manual or scheduled backup: a baseline, then deltas in the VM's open series (docs/raff-api.md#backups).</summary>
internal static class BackupCapture
{
    private const int BaselineMegabytesPerGb = 300;

    /// <summary>Adds the backup as <c>pending</c>, and keeps the VM in <c>provisioning</c> until it is ready.</summary>
    /// <param name="db">The database.</param>
    /// <param name="options">How long it takes.</param>
    /// <param name="start">When it begins; may be in the past.</param>
    /// <param name="vm">The VM, tracked and active.</param>
    /// <param name="name">The backup's name; null for the VM's name and the time.</param>
    /// <param name="schedule">The schedule that requests it and will prune it.</param>
    /// <param name="createdBy">Who requests it.</param>
    /// <param name="cancel">Stops the queries.</param>
    public static async Task<BackupRow> BeginAsync(
        EmulatorDbContext db, EmulatorOptions options, DateTimeOffset start, VmRow vm, string? name, BackupScheduleRow? schedule, Guid? createdBy,
        CancellationToken cancel)
    {
        var open = await db.Backups.AsNoTracking().Where(row => row.VmId == vm.Id && row.SeriesId != null && !row.SeriesClosed)
            .OrderByDescending(row => row.Seq).FirstOrDefaultAsync(cancel);
        var increment = open is null ? 0 : await db.Backups.Where(row => row.SeriesId == open.SeriesId).MaxAsync(row => row.IncrementId ?? 0, cancel) + 1;
        var megabytes = increment == 0 ? (vm.Storage + vm.AddedStorage) * BaselineMegabytesPerGb : Delta(vm, increment);
        var backup = new BackupRow
        {
            Id = Guid.NewGuid(),
            ProjectNumber = vm.ProjectNumber,
            VmId = vm.Id,
            Name = name ?? string.Create(CultureInfo.InvariantCulture, $"{vm.Name}-{start:yyyyMMdd-HHmm}"),
            StorageSize = megabytes,
            Status = BackupStatus.Pending,
            PricePerHour = await StoragePrices.PerHourAsync(db, "backup", megabytes / 1024m, cancel),
            SeriesId = open?.SeriesId ?? Guid.NewGuid(),
            IncrementId = increment,
            ScheduleId = schedule?.Seq,
            ExpireDate = schedule is null ? null : ScheduleTime.ExpiryOf(schedule, start),
            CreatedBy = createdBy,
            CreatedAt = start,
        };
        db.Backups.Add(backup);
        await db.SaveChangesAsync(cancel);
        const double Half = VmLifecycle.Third / 2;
        Transitions.Queue(
            db, options, start, BackupTransitions.KindName, backup.Seq, BackupStatus.Ready, new Step(BackupStatus.Pending, Half),
            new Step(BackupStatus.Creating, Half));
        VmLifecycle.Capture(db, options, start, vm);
        return backup;
    }

    /// <summary>MB changed since the previous backup: made up, but deterministic.</summary>
    private static long Delta(VmRow vm, int increment) => 200 + (((vm.Seq * 131) + (increment * 97)) % 900);
}
