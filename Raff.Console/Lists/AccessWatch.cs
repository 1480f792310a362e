using System.Threading.Channels;
using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Lists;

/// <summary>A hold on the lists that access is worked out from, for one page or one download. Dispose it to let go.</summary>
public sealed class AccessWatch : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private readonly TimeProvider clock;
    private readonly Action changed;
    private readonly ListLease<Member> members;
    private readonly ListLease<AccountKey> keys;
    private readonly ListLease<Role> roles;
    private readonly ListLease<Permission> permissions;
    private readonly ListLease<ProjectPeople> people;
    private readonly ITimer later;
    private readonly Lock gate = new();
    private (object, object, object, object, object) mappedFrom;
    private AccessMap? map;
    private bool isDue;

    /// <summary>Takes hold and starts reading what is due.</summary>
    /// <param name="store">The lists.</param>
    /// <param name="client">Whose.</param>
    /// <param name="clock">Expiry is measured against it; what arrives within a moment is told once.</param>
    /// <param name="changed">Called on any thread when there is more to show.</param>
    public AccessWatch(ListStore store, RaffClient client, TimeProvider clock, Action changed)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        this.clock = clock;
        this.changed = changed;
        later = clock.CreateTimer(_ => TellNow(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        members = Hold(AccountLists.Members);
        keys = Hold(AccountLists.Keys);
        roles = Hold(AccountLists.Roles);
        permissions = Hold(AccountLists.Permissions);
        people = Hold(AccountLists.People);

        ListLease<T> Hold<T>(ListSource<T> source)
            where T : class
        {
            var lease = store.Attach(client, source, Scope.All, Tell);
            lease.LoadAll();
            return lease;
        }
    }

    /// <summary>What is known now.</summary>
    public AccessReading Current
    {
        get
        {
            lock (gate)
            {
                var (listed, made, given, there, read) = (members.Current, keys.Current, roles.Current, permissions.Current, people.Current);
                var from = ((object)listed.Rows, (object)made.Rows, (object)given.Rows, (object)there.Rows, (object)read.Rows);
                if (map is null || from != mappedFrom)
                {
                    mappedFrom = from;
                    map = AccessMap.Of(
                        new AccessSources { Members = Rows(listed), Keys = Rows(made), Roles = Rows(given), Permissions = Rows(there), Projects = [.. read.Rows.Where(one => one.Failure is null)] },
                        clock.GetUtcNow());
                }

                var missing = new Dictionary<string, RaffError>(StringComparer.Ordinal);
                Note("members", listed.Phase);
                Note("API keys", made.Phase);
                Note("roles", given.Phase);
                Note("permissions", there.Phase);
                Note("projects", read.Phase);
                var hasBasics = IsSettled(listed.Phase) && IsSettled(made.Phase) && IsSettled(given.Phase) && IsSettled(there.Phase);
                return new AccessReading(map)
                {
                    Roles = Rows(given) ?? [],
                    HasBasics = hasBasics,
                    IsWhole = hasBasics && IsSettled(read.Phase),
                    ProjectsRead = read.Rows.Count,
                    ProjectsTotal = read.Total,
                    ProjectsAsOf = read.IsWhole ? read.AsOf : null,
                    Refused = [.. read.Rows.Where(one => one.Failure is not null).Select(one => new ProjectFailure(one.Project.Id, one.Failure!))],
                    Missing = missing,
                };

                void Note(string name, ListPhase phase)
                {
                    if (phase is ListPhase.Failed { Error: var error })
                    {
                        missing[name] = error;
                    }
                }
            }
        }
    }

    /// <summary>Reads everything again, on request.</summary>
    public void Refresh()
    {
        members.Refresh();
        keys.Refresh();
        roles.Refresh();
        permissions.Refresh();
        people.Refresh();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        later.Dispose();
        members.Dispose();
        keys.Dispose();
        roles.Dispose();
        permissions.Dispose();
        people.Dispose();
    }

    /// <summary>Waits until nothing is on its way any more.</summary>
    public static async Task<AccessReading> WholeAsync(ListStore store, RaffClient client, TimeProvider clock, CancellationToken cancel)
    {
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watch = new AccessWatch(store, client, clock, () => news.Writer.TryWrite(true));
        while (!watch.Current.IsWhole)
        {
            await news.Reader.ReadAsync(cancel);
        }

        return watch.Current;
    }

    private static IReadOnlyList<T>? Rows<T>(LoadedList<T> list)
        where T : class =>
        list.HasRows ? list.Rows : null;

    private static bool IsSettled(ListPhase phase) => phase is ListPhase.Complete or ListPhase.Failed or ListPhase.Paged { Fits: false };

    private void Tell()
    {
        lock (gate)
        {
            if (!isDue)
            {
                isDue = true;
                later.Change(Pace, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void TellNow()
    {
        lock (gate)
        {
            isDue = false;
        }

        changed();
    }
}
