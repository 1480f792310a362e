using Microsoft.EntityFrameworkCore;
using Raff.Console.Storage;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>The deliveries in the console's store. One for all; safe to use from any thread.</summary>
public sealed class WebhookOutbox(IDbContextFactory<ConsoleDbContext> storage, WebhookTargets targets, TimeProvider clock)
{
    /// <summary>How long ended deliveries stay in the log.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int PerTurn = 20;

    /// <summary>How long to wait after each attempt; after the last one a delivery is given up.</summary>
    private static readonly TimeSpan[] BackOff =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
    ];

    /// <summary>Raised on any thread when deliveries changed.</summary>
    public event Action? Changed;

    /// <summary>How often a delivery is sent at most.</summary>
    public static int MaxAttempts => BackOff.Length + 1;

    /// <summary>A delivery that is due at once.</summary>
    public WebhookDeliveryRecord Make(WebhookTarget target, string endpoint, string account, string name, Func<string, string> body)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(body);
        var id = Guid.CreateVersion7().ToString();
        var now = clock.GetUtcNow();
        return new WebhookDeliveryRecord
        {
            Id = id,
            Target = target.Key,
            Host = target.Host,
            Endpoint = endpoint,
            Account = account,
            Event = name,
            Body = body(id),
            CreatedAt = now,
            NextAt = now,
        };
    }

    /// <summary>Writes deliveries together with how far their source was read: both or neither.</summary>
    public async Task AddAsync(IReadOnlyCollection<WebhookDeliveryRecord> deliveries, IEnumerable<(string Name, long Value)> cursors, CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        db.AddRange(deliveries);
        foreach (var (name, value) in cursors)
        {
            if (await db.WebhookCursors.FirstOrDefaultAsync(cursor => cursor.Name == name, cancel) is { } known)
            {
                known.Value = value;
            }
            else
            {
                db.Add(new WebhookCursorRecord { Name = name, Value = value });
            }
        }

        await db.SaveChangesAsync(cancel);
        Changed?.Invoke();
    }

    /// <summary>How far every source was read.</summary>
    public async Task<Dictionary<string, long>> CursorsAsync(CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        return await db.WebhookCursors.AsNoTracking().ToDictionaryAsync(cursor => cursor.Name, cursor => cursor.Value, cancel);
    }

    /// <summary>The oldest deliveries that are due.</summary>
    public async Task<List<WebhookDeliveryRecord>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now - Kept;
        await using var db = await storage.CreateDbContextAsync(cancel);
        await db.WebhookDeliveries.Where(delivery => delivery.EndedAt < before).ExecuteDeleteAsync(cancel);
        List<WebhookDeliveryRecord> due = [];
        foreach (var target in await db.WebhookDeliveries.Where(one => one.NextAt <= now).Select(one => one.Target).Distinct().ToListAsync(cancel))
        {
            due.AddRange(await db.WebhookDeliveries.AsNoTracking().Where(one => one.Target == target && one.NextAt <= now)
                .OrderBy(one => one.CreatedAt).Take(PerTurn).ToListAsync(cancel));
        }

        return due;
    }

    /// <summary>When the next delivery is due; null for none.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        return await db.WebhookDeliveries.MinAsync(delivery => delivery.NextAt, cancel);
    }

    /// <summary>Writes what came of an attempt.</summary>
    public async Task WriteAsync(WebhookDeliveryRecord delivery, bool delivered, string sentence, CancellationToken cancel, bool isLast = false)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var now = clock.GetUtcNow();
        delivery.Attempts++;
        delivery.Delivered = delivered;
        var isOver = delivered || isLast || delivery.Attempts >= MaxAttempts;
        delivery.NextAt = isOver ? null : now + BackOff[delivery.Attempts - 1];
        delivery.EndedAt = isOver ? now : null;
        delivery.Outcome = sentence;
        await using var db = await storage.CreateDbContextAsync(cancel);
        db.Update(delivery);
        await db.SaveChangesAsync(cancel);
        Changed?.Invoke();
    }

    /// <summary>The target of a delivery; null where the settings no longer have it.</summary>
    public WebhookTarget? TargetOf(WebhookDeliveryRecord delivery) => targets.All.FirstOrDefault(target => target.Key == delivery.Target);

    /// <summary>The latest deliveries of an account.</summary>
    public async Task<List<WebhookDeliveryRecord>> LatestAsync(string endpoint, string account, int count, CancellationToken cancel)
    {
        await using var db = await storage.CreateDbContextAsync(cancel);
        return await db.WebhookDeliveries.AsNoTracking().Where(one => one.Endpoint == endpoint && one.Account == account)
            .OrderByDescending(one => one.CreatedAt).Take(count).ToListAsync(cancel);
    }
}
