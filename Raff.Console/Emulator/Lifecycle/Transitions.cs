using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Lifecycle;

/// <summary>Queues transitions of a resource.</summary>
internal static class Transitions
{
    /// <summary>
    /// Queues the path of a resource that is in <c>steps[0]</c> now: each further status after the previous one's duration, and finally
    /// <paramref name="settled"/>. The caller sets the first status itself. A new row must have been saved, so that it has a key.
    /// </summary>
    public static void Queue(Call call, string kind, long resourceSeq, string settled, params IReadOnlyList<Step> steps) =>
        Queue(call.Db, call.Options, call.Now, kind, resourceSeq, settled, steps);

    /// <summary>The same for changes that no call started, from a time that may be in the past.</summary>
    public static void Queue(
        EmulatorDbContext db, EmulatorOptions options, DateTimeOffset start, string kind, long resourceSeq, string settled, params IReadOnlyList<Step> steps)
    {
        var due = start;
        for (var index = 0; index < steps.Count; index++)
        {
            due += TimeSpan.FromSeconds(options.OperationSeconds * steps[index].Share);
            var next = index + 1 < steps.Count ? steps[index + 1].Status : settled;
            At(db, kind, resourceSeq, next, due);
        }
    }

    /// <summary>Queues one transition.</summary>
    public static void At(EmulatorDbContext db, string kind, long resourceSeq, string status, DateTimeOffset due) =>
        db.Transitions.Add(new() { Kind = kind, ResourceSeq = resourceSeq, Status = status, DueAt = due });

    /// <summary>Drops everything queued for a resource.</summary>
    public static Task CancelAsync(EmulatorDbContext db, string kind, long resourceSeq, CancellationToken cancel) =>
        db.Transitions.Where(row => row.ResourceSeq == resourceSeq && row.Kind == kind).ExecuteDeleteAsync(cancel);
}
