using System.Collections.Concurrent;
using System.Collections.Immutable;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sessions;
using Raff.Console.Storage;

namespace Raff.Console.Sweeps;

/// <summary>The marks of each key, made again when the sweep, the key's reach or rights, or what is accepted or fixed has changed. One for all.</summary>
public sealed class FindingMarkStore(FindingIndexes indexes, FindingRechecks rechecks, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(FleetKey Fleet, string Key), Made> made = new();

    /// <summary>The marks of a key as they were last made; null where there are none for this reach.</summary>
    /// <param name="fleet">The account.</param>
    /// <param name="identity">The key.</param>
    /// <param name="projects">The projects that the key reaches now.</param>
    public FindingMarks? Peek(FleetKey fleet, Identity identity, IReadOnlyList<Project> projects)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return made.TryGetValue((fleet, identity.Key), out var known) && ReferenceEquals(known.Projects, projects) && known.Until > clock.GetUtcNow()
            && known.Rights == RightsOf(identity) ? known.Marks : null;
    }

    /// <summary>Whether there is a sweep that a key may know of.</summary>
    public async Task<bool> HasSweepAsync(FleetKey fleet, Identity identity, CancellationToken cancel) =>
        await indexes.ReadAsync(fleet, identity, cancel) is not null;

    /// <summary>The marks of a key; null before the first sweep.</summary>
    /// <param name="fleet">The account.</param>
    /// <param name="identity">The key.</param>
    /// <param name="projects">The projects that the key reaches now.</param>
    /// <param name="accepted">The accepted findings of the account.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>The marks, and when something accepted counts again.</returns>
    public async Task<(FindingMarks? Marks, DateTimeOffset Until)> ReadAsync(
        FleetKey fleet, Identity identity, IReadOnlyList<Project> projects, ILookup<(string, string), SuppressionRecord> accepted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(accepted);
        if (await indexes.ReadAsync(fleet, identity, cancel) is not { } index)
        {
            return (null, DateTimeOffset.MaxValue);
        }

        var now = clock.GetUtcNow();
        var inForce = accepted.SelectMany(all => all).Where(one => one.EndedAt is null && one.Until > now).ToList();
        var again = rechecks.Of(fleet, index.SweptAt);
        var mine = new Made(
            index, projects, again, RightsOf(identity), string.Join(' ', inForce.Select(one => one.Id)),
            inForce.Select(one => one.Until).DefaultIfEmpty(DateTimeOffset.MaxValue).Min());
        if (made.TryGetValue((fleet, identity.Key), out var known) && known with { Marks = null } == mine)
        {
            return (known.Marks, known.Until);
        }

        var reach = projects.Select(project => project.Id.Value).ToHashSet(StringComparer.Ordinal);
        var isAccepted = inForce.Select(one => (one.Rule, one.SubjectId)).ToHashSet();
        var marks = new FindingMarks(
            index, new AuditSight(identity, reach),
            (rule, subject) => isAccepted.Contains((rule, subject)) || again.GetValueOrDefault((rule, subject)) is { IsFixed: true },
            clock);
        made[(fleet, identity.Key)] = mine with { Marks = marks };
        return (marks, mine.Until);
    }

    private static string RightsOf(Identity identity) => identity.IsOwner ? "owner" : string.Join(
        '\n',
        (identity.ProjectAccesses ?? ImmutableDictionary<RaffApi.ProjectId, ProjectAccess>.Empty).OrderBy(pair => pair.Key.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key} {string.Join(' ', (pair.Value.Permissions ?? ImmutableHashSet.Create("?")).Order(StringComparer.Ordinal))}")
            .Prepend(string.Join(' ', (identity.AccountPermissions ?? ImmutableHashSet.Create("?")).Order(StringComparer.Ordinal))));

    /// <summary>Marks and all that they were made of; compared by reference where that is large.</summary>
    private sealed record Made(
        FindingIndex Index, IReadOnlyList<Project> Projects, ImmutableDictionary<(string Rule, string Subject), FindingRecheck> Rechecks, string Rights,
        string Accepted, DateTimeOffset Until)
    {
        public FindingMarks? Marks { get; init; }
    }
}
