using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>
/// Reads a list page by page (docs/decisions/0005-lists-in-memory.md): the first page is published at once, a list of moderate size streams in, a large one
/// stops after the first page until someone needs all. Advances by rows received, keeps each id once, and reads again when the total changed.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class ListLoad<T>(
    ListGroup<T> group, Scope scope, RaffClient client, ListOptions options, TimeProvider clock, Func<bool> wantsAll, Action<LoadedList<T>> publish)
    where T : class
{
    private const int MaxReadings = 3;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads the list; the previous rows stay visible until the new reading is complete.</summary>
    public async Task RunAsync(LoadedList<T> before, CancellationToken cancel)
    {
        var behind = before.HasRows && before.Phase is not ListPhase.Streaming;
        if (behind)
        {
            publish(before.With(isRefreshing: true, before.Notice));
        }

        for (var reading = 1; ; reading++)
        {
            var end = await ReadAsync(before, behind, isLastTry: reading == MaxReadings, cancel);
            if (end)
            {
                return;
            }

            // The total changed during the reading: rows may be missing, or gone and still there.
        }
    }

    private async Task<bool> ReadAsync(LoadedList<T> before, bool behind, bool isLastTry, CancellationToken cancel)
    {
        var source = group.Source;
        var since = clock.GetUtcNow();
        var published = clock.GetTimestamp();
        var rows = new RowBuffer<T>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var received = 0;
        var foreign = 0;
        var unreadable = 0;
        var unplaced = 0;
        int? firstTotal = null;
        for (var number = 0; ; number++)
        {
            var answer = await source.Read(client, scope, new PageRequest(received, group.PageSize), number == 0 ? Lane.Interactive : Lane.Background, cancel);
            cancel.ThrowIfCancellationRequested();
            if (!answer.TryGet(out var page, out var error))
            {
                publish(Failed(before, behind, rows, firstTotal, error));
                return true;
            }

            var news = 0;
            foreach (var row in page.Rows)
            {
                if (seen.TryAdd(source.IdOf(row), rows.Count))
                {
                    rows.Add(group.Share(row));
                    news++;
                }
                else
                {
                    // It moved to a later page, or changed: the newer reading counts.
                    rows.Replace(seen[source.IdOf(row)], group.Share(row));
                }
            }

            received += page.Received;
            foreign += page.Foreign;
            unreadable += page.Unreadable;
            unplaced += page.WithoutProject;
            firstTotal ??= page.Total;
            // A page that brings nothing new would be followed by others like it forever.
            var isLast = page.IsLast || news + page.Foreign + page.WithoutProject + page.Unreadable == 0;
            LoadedList<T> Now(ListPhase phase, bool inconsistent = false) => new()
            {
                Phase = phase,
                Rows = rows.Seal(),
                Total = phase is ListPhase.Complete ? page.Total ?? rows.Count : page.Total,
                AsOf = clock.GetUtcNow(),
                Foreign = foreign,
                Unreadable = unreadable,
                WithoutProject = unplaced,
                Refused = page.Refused,
                IsInconsistent = inconsistent,
            };

            if (isLast)
            {
                var changed = page.Total != firstTotal || (page.Total is { } total && total != received);
                if (changed && !isLastTry)
                {
                    return false;
                }

                if (rows.Count == 0 && unreadable > 0)
                {
                    // An empty list would claim that there is nothing.
                    publish(Failed(before, behind, rows, firstTotal, new RaffError.Unreadable("The Raff API sent rows, but none of them could be read.")));
                    return true;
                }

                var whole = Now(new ListPhase.Complete(), changed);
                group.Loaded(scope, whole.Rows);
                publish(whole);
                return true;
            }

            var fits = group.Fits(page.Total ?? received, scope);
            if (!fits || (page.Total > options.AutoLoadRows && !wantsAll()))
            {
                publish(Now(new ListPhase.Paged(fits)));
                return true;
            }

            if (!behind && (number == 0 || clock.GetElapsedTime(published) >= Pace))
            {
                published = clock.GetTimestamp();
                publish(Now(new ListPhase.Streaming(since)));
            }
        }
    }

    /// <summary>A refusal drops the rows; a transient error keeps them with a notice.</summary>
    private LoadedList<T> Failed(LoadedList<T> before, bool behind, RowBuffer<T> rows, int? total, RaffError error)
    {
        if (behind && !error.IsRefusal)
        {
            return before.With(isRefreshing: false, error);
        }

        return rows.Count > 0 && !error.IsRefusal
            ? new LoadedList<T> { Phase = new ListPhase.Paged(Fits: true), Rows = rows.Seal(), Total = total, AsOf = clock.GetUtcNow(), Notice = error }
            : new LoadedList<T> { Phase = new ListPhase.Failed(error), Rows = [] };
    }
}
