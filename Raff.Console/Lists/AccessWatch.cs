using Raff.Console.Domain.Access;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Lists;

/// <summary>Watches the lists that access is computed from, for one page or one download. Dispose it to stop.</summary>
public sealed class AccessWatch : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private readonly TimeProvider clock;
    private readonly ListLease<Member> members;
    private readonly ListLease<AccountKey> keys;
    private readonly ListLease<Role> roles;
    private readonly ListLease<Permission> permissions;
    private readonly ListLease<ProjectPeople> people;
    private readonly Pacer pacer;
    private readonly Lock gate = new();
    private (object, object, object, object, object) mappedFrom;
    private AccessMap? map;

    /// <summary>Attaches to the lists and starts reading what is due.</summary>
    /// <param name="store">The lists.</param>
    /// <param name="client">Whose.</param>
    /// <param name="clock">Expiry is measured against it; changes that arrive together are reported once.</param>
    /// <param name="changed">Called on any thread when there is more to show.</param>
    public AccessWatch(ListStore store, RaffClient client, TimeProvider clock, Action changed)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        this.clock = clock;
        pacer = new Pacer(clock, Pace, changed);
        members = Hold(AccountLists.Members);
        keys = Hold(AccountLists.Keys);
        roles = Hold(AccountLists.Roles);
        permissions = Hold(AccountLists.Permissions);
        people = Hold(AccountLists.People);

        ListLease<T> Hold<T>(ListSource<T> source)
            where T : class
        {
            var lease = store.Attach(client, source, Scope.All, pacer.Request);
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
                        new AccessSources
                        {
                            Members = Rows(listed),
                            Keys = Rows(made),
                            Roles = Rows(given),
                            Permissions = Rows(there),
                            Projects = [.. read.Rows.Where(one => one.Failure is null)]
                        },
                        clock.GetUtcNow());
                }

                var missing = new Dictionary<string, RaffError>(StringComparer.Ordinal);
                Note("members", listed.Phase);
                Note("API keys", made.Phase);
                Note("roles", given.Phase);
                Note("permissions", there.Phase);
                Note("projects", read.Phase);
                var hasBasics = listed.IsSettled && made.IsSettled && given.IsSettled && there.IsSettled;
                return new AccessReading(map)
                {
                    Roles = Rows(given) ?? [],
                    HasBasics = hasBasics,
                    IsWhole = hasBasics && read.IsSettled,
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
        pacer.Dispose();
        members.Dispose();
        keys.Dispose();
        roles.Dispose();
        permissions.Dispose();
        people.Dispose();
    }

    /// <summary>Waits until nothing is on its way any more.</summary>
    public static async Task<AccessReading> WholeAsync(ListStore store, RaffClient client, TimeProvider clock, CancellationToken cancel)
    {
        using var watch = new AccessWatch(store, client, clock, () => { });
        await Task.WhenAll(
            watch.members.WholeAsync(cancel),
            watch.keys.WholeAsync(cancel),
            watch.roles.WholeAsync(cancel),
            watch.permissions.WholeAsync(cancel),
            watch.people.WholeAsync(cancel));
        return watch.Current;
    }

    private static IReadOnlyList<T>? Rows<T>(LoadedList<T> list)
        where T : class =>
        list.HasRows ? list.Rows : null;
}
