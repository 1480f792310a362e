using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Storage.History;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.History;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Sweeps.History;

/// <summary>A history database of its own, written by the program's writer from fleets that a test makes up.</summary>
public sealed class WrittenHistory : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();

    private WrittenHistory()
    {
    }

    public static DateTimeOffset Start { get; } = new(2026, 1, 1, 5, 0, 0, TimeSpan.Zero);

    public string Path => System.IO.Path.Combine(folder.Path, "history.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WrittenHistory> CreateAsync()
    {
        var made = new WrittenHistory();
        await using var db = made.Open();
        await db.Database.MigrateAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal';", Cancel);
        db.Add(new FleetRecord { Endpoint = "emulator", Account = "acc" });
        await db.SaveChangesAsync(Cancel);
        return made;
    }

    public HistoryDbContext Open() => new(new DbContextOptionsBuilder<HistoryDbContext>().UseSqlite($"Data Source={Path}").Options);

    /// <summary>A sweep of a day that found these resources.</summary>
    public static SweepResult Found(int day, IEnumerable<IResource> rows, params SweepFinding[] findings) => new()
    {
        StartedAt = Start.AddDays(day),
        Projects = rows.Select(row => row.ProjectId!.Value.Value).Append("p1").Append("p2").ToHashSet(),
        ReachesAll = true,
        Findings = findings,
        Tallies = [],
        Unknown = ImmutableHashSet<(string, string, string?)>.Empty,
        Gaps = [],
        Costs = [],
        Resources =
        [
            (VirtualMachineKind.Create(TimeProvider.System), [.. rows.OfType<VirtualMachine>()]),
            (VolumeKind.Create(TimeProvider.System), [.. rows.OfType<Volume>()]),
        ],
        Count = rows.Count(),
    };

    public static SweepFinding Finding(string rule, string subject, string project = "p1") => new()
    {
        Rule = rule,
        Severity = nameof(Severity.High),
        Kind = "vms",
        SubjectId = subject,
        Name = subject,
        Project = project,
        Sentence = "It is so.",
        Evidence = "[]",
    };

    /// <summary>Writes a sweep as the program does.</summary>
    public async Task WriteAsync(SweepResult result, int retentionDays = 3650)
    {
        await using var db = Open();
        var sweep = new SweepRecord
        {
            FleetId = 1,
            IdentityKey = "key",
            KeyPrefix = "raff_",
            Origin = nameof(SweepOrigin.Scheduled),
            StartedAt = result.StartedAt,
            State = nameof(SweepState.Running),
        };
        db.Add(sweep);
        await db.SaveChangesAsync(Cancel);
        await HistoryWriter.WriteAsync(db, sweep, result, result.StartedAt.AddMinutes(1), retentionDays, Cancel);
    }

    /// <summary>The changes between two days, with their fields, in a fixed order.</summary>
    public async Task<IReadOnlyList<HistoryChange>> CompareAsync(int from, int to, Func<string, string?, bool>? canSee = null)
    {
        await using var db = Open();
        var comparison = new HistoryComparison(db, 1, canSee ?? ((_, _) => true));
        var all = await AllAsync(db, comparison, from, to);
        return await comparison.WithFieldsAsync([.. all.OrderBy(change => change.Id, StringComparer.Ordinal).ThenBy(change => change.Rule)], Cancel);
    }

    /// <summary>How many changes lie between two days; a page of them is read with its fields, as the program does.</summary>
    public async Task<int> CountAsync(int from, int to)
    {
        await using var db = Open();
        var comparison = new HistoryComparison(db, 1, (_, _) => true);
        var all = await AllAsync(db, comparison, from, to);
        await comparison.WithFieldsAsync([.. all.OrderByDescending(change => change.At).Take(25)], Cancel);
        return all.Count;
    }

    private static async Task<List<HistoryChange>> AllAsync(HistoryDbContext db, HistoryComparison comparison, int from, int to)
    {
        var (start, end) = (Start.AddDays(from), Start.AddDays(to));
        var first = await db.Sweeps.SingleAsync(sweep => sweep.StartedAt == start, Cancel);
        var last = await db.Sweeps.SingleAsync(sweep => sweep.StartedAt == end, Cancel);
        return await comparison.AllAsync(
            new SweepMoment(first.Id, first.StartedAt), new SweepMoment(last.Id, last.StartedAt), new SweepReach(first.Reach, first.Coverage), null, Cancel);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
