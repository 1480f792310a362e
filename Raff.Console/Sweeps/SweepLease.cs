using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage.History;

namespace Raff.Console.Sweeps;

/// <summary>
/// The right to sweep a fleet, as a row of the history: one process, and one key, at a time. Renewed while it is held, so that a process that died blocks no
/// one for long.
/// </summary>
internal sealed class SweepLease : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);
    private readonly string holder = Guid.NewGuid().ToString("N");
    private readonly HistoryStore history;
    private readonly TimeProvider clock;
    private ITimer? renewal;

    private SweepLease(HistoryStore history, TimeProvider clock) => (this.history, this.clock) = (history, clock);

    /// <summary>The account in the history; null where the history cannot be used, so that no one else can be seen either.</summary>
    public int? Fleet { get; private set; }

    /// <summary>Why the history cannot be used; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether someone else sweeps the account now.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Takes the lease, and marks sweeps that ended without saying so.</summary>
    public static async Task<SweepLease> TakeAsync(HistoryStore history, FleetKey fleet, TimeProvider clock, CancellationToken cancel)
    {
        var lease = new SweepLease(history, clock);
        lease.Problem = await history.TryAsync(db => lease.TakeAsync(db, fleet, cancel), cancel);
        if (lease is { Problem: null, IsTaken: false })
        {
            lease.renewal = clock.CreateTimer(_ => _ = lease.RenewAsync(), null, Pace, Pace);
        }

        return lease;
    }

    /// <summary>
    /// Renews it a last time, before the result is stored: storing locks the database, so that no one else can take the lease, nor this one be renewed.
    /// </summary>
    public async Task HoldAsync()
    {
        if (renewal is not null)
        {
            await renewal.DisposeAsync();
            await RenewAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (renewal is null)
        {
            return;
        }

        await renewal.DisposeAsync();
        await history.TryAsync(db => db.Leases.Where(lease => lease.FleetId == Fleet && lease.Holder == holder).ExecuteDeleteAsync(), CancellationToken.None);
    }

    private async Task TakeAsync(HistoryDbContext db, FleetKey key, CancellationToken cancel)
    {
        // A read waits for no writer: while another stores what it found, which takes a while, its lease is seen and the lock is not waited for.
        var fleet = await db.Fleets.FirstOrDefaultAsync(one => one.Endpoint == key.Endpoint && one.Account == key.Account, cancel);
        var before = clock.GetUtcNow();
        if (fleet is not null && await db.Leases.AnyAsync(lease => lease.FleetId == fleet.Id && lease.Until > before, cancel))
        {
            (Fleet, IsTaken) = (fleet.Id, true);
            return;
        }

        // The first write of a transaction takes SQLite's lock: of two processes one waits here and then sees the other's lease.
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        fleet ??= await db.Fleets.FirstOrDefaultAsync(one => one.Endpoint == key.Endpoint && one.Account == key.Account, cancel);
        if (fleet is null)
        {
            fleet = new FleetRecord { Endpoint = key.Endpoint, Account = key.Account };
            db.Add(fleet);
            await db.SaveChangesAsync(cancel);
        }

        Fleet = fleet.Id;
        var now = clock.GetUtcNow();
        await db.Leases.Where(lease => lease.FleetId == fleet.Id && lease.Until <= now).ExecuteDeleteAsync(cancel);
        IsTaken = await db.Leases.AnyAsync(lease => lease.FleetId == fleet.Id, cancel);
        if (!IsTaken)
        {
            db.Add(new LeaseRecord { FleetId = fleet.Id, Holder = holder, Until = now + Length });
            await db.SaveChangesAsync(cancel);
            await db.Sweeps.Where(sweep => sweep.FleetId == fleet.Id && sweep.State == nameof(SweepState.Running)).ExecuteUpdateAsync(
                set => set.SetProperty(sweep => sweep.State, nameof(SweepState.Interrupted))
                    .SetProperty(sweep => sweep.Sentence, "The console ended before the sweep did. Nothing was stored."),
                cancel);
        }

        await together.CommitAsync(cancel);
    }

    private Task<string?> RenewAsync()
    {
        var until = clock.GetUtcNow() + Length;
        return history.TryAsync(
            db => db.Leases.Where(lease => lease.FleetId == Fleet && lease.Holder == holder)
                .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, until)),
            CancellationToken.None);
    }
}
