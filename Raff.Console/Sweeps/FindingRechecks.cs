using System.Collections.Concurrent;
using System.Collections.Immutable;
using Raff.Console.Domain.Findings;
using Raff.Console.Lists;

namespace Raff.Console.Sweeps;

/// <summary>
/// Judges findings again when their resource, or something that they rest on, was changed or read again: the page says "fixed since the sweep" at once, and the
/// next sweep confirms it. Only what is open is judged, by the rules that look at what changed. In memory, and forgotten with the next sweep. One for all.
/// </summary>
public sealed class FindingRechecks(
    FindingIndexes indexes, RecheckReader reader, RuleThresholds thresholds, FindingNews news, TimeProvider clock, ILogger<FindingRechecks> log)
{
    private readonly ConcurrentDictionary<FleetKey, ImmutableDictionary<(string Rule, string Subject), FindingRecheck>> known = new();
    private readonly ConcurrentDictionary<(FleetKey Fleet, string Key), Queue> queues = new();

    /// <summary>What became of findings since a sweep.</summary>
    /// <param name="fleet">The account.</param>
    /// <param name="since">When the sweep began; what was judged before says nothing about it.</param>
    public ImmutableDictionary<(string Rule, string Subject), FindingRecheck> Of(FleetKey fleet, DateTimeOffset since)
    {
        var all = known.GetValueOrDefault(fleet) ?? ImmutableDictionary<(string Rule, string Subject), FindingRecheck>.Empty;
        return all.RemoveRange(all.Where(pair => pair.Value.At < since).Select(pair => pair.Key));
    }

    /// <summary>Something changed: what rests on it is judged again soon. Several tabs may say the same.</summary>
    /// <param name="order">Who reads.</param>
    /// <param name="change">What changed.</param>
    /// <returns>Ends when it has been judged.</returns>
    public Task Request(SweepOrder order, ListChange change)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(change);
        var queue = queues.GetOrAdd((order.Fleet, order.Identity.Key), _ => new Queue());
        lock (queue)
        {
            queue.Changes.Add(change);
            return queue.Run is { IsCompleted: false } run ? run : queue.Run = Task.Run(() => RunAsync(order, queue));
        }
    }

    private async Task RunAsync(SweepOrder order, Queue queue)
    {
        while (true)
        {
            List<ListChange> changes;
            lock (queue)
            {
                changes = [.. queue.Changes];
                queue.Changes.Clear();
                if (changes.Count == 0)
                {
                    queue.Run = null;
                    return;
                }
            }

            try
            {
                await JudgeAsync(order, changes);
            }
#pragma warning disable CA1031 // Until the next sweep the finding then simply stays as it is.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "Findings could not be judged again");
            }
        }
    }

    private async Task JudgeAsync(SweepOrder order, List<ListChange> changes)
    {
        if (await indexes.ReadAsync(order.Fleet, order.Identity, CancellationToken.None) is not { } index)
        {
            return;
        }

        var gone = changes.Where(change => change is { IsGone: true, Id: not null }).Select(change => change.Id!).ToHashSet(StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        var found = ImmutableDictionary.CreateBuilder<(string, string), FindingRecheck>();
        foreach (var part in Parts(index, changes))
        {
            var open = index.In(part.Key).ToList();
            foreach (var finding in open.Where(finding => gone.Contains(finding.SubjectId)))
            {
                found[(finding.Rule.Id, finding.SubjectId)] = new FindingRecheck(now, null);
            }

            var touched = part.Select(change => reader.EvidenceOf(change.List)).OfType<EvidenceKind>().ToHashSet();
            var ids = part.Select(change => change.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var due = open.Where(finding => !gone.Contains(finding.SubjectId) && IsTouched(finding, touched, ids)).ToList();
            foreach (var (key, recheck) in due.Count == 0 ? [] : await JudgeAsync(order, part.Key, [.. part], due, now))
            {
                found[key] = recheck;
            }
        }

        if (found.Count > 0)
        {
            known.AddOrUpdate(order.Fleet, _ => found.ToImmutable(), (_, before) => Kept(before, index).SetItems(found));
            news.Announce(order.Fleet);
        }
    }

    private async Task<List<((string, string) Key, FindingRecheck Recheck)>> JudgeAsync(
        SweepOrder order, string project, IReadOnlyList<ListChange> changes, List<IndexedFinding> due, DateTimeOffset now)
    {
        var rules = due.Select(finding => finding.Rule).Distinct().ToList();
        var read = await reader.ReadAsync(order, project, changes, rules);
        if (read is null)
        {
            return [];
        }

        rules.RemoveAll(rule => rule.LooksAcrossProjects && !read.IsWholeFleet);
        var judged = FindingEvaluator.Evaluate(read.Evidence, thresholds, rules);
        var open = judged.Findings.GroupBy(finding => (finding.RuleId, finding.SubjectId)).ToDictionary(group => group.Key, group => group.First());
        var unknown = judged.NotEvaluated.Select(gap => (gap.RuleId, gap.SubjectId)).ToHashSet();
        return
        [
            .. due.Where(finding => rules.Contains(finding.Rule))
                .Where(finding => !unknown.Contains((finding.Rule.Id, null)) && !unknown.Contains((finding.Rule.Id, finding.SubjectId)))
                .Select(finding => (finding.Rule.Id, finding.SubjectId))
                .Select(key => (key, new FindingRecheck(now, open.TryGetValue(key, out var still) ? SweepEvaluation.Stored(still) : null))),
        ];
    }

    /// <summary>The changes by project; those of the account under the empty id.</summary>
    private static IEnumerable<IGrouping<string, ListChange>> Parts(FindingIndex index, List<ListChange> changes) =>
        changes.GroupBy(change => change.Project?.Value
            ?? (change is { Id: { } id, IsGone: true } ? index.Findings.FirstOrDefault(finding => finding.SubjectId == id).Project : null) ?? "",
            StringComparer.Ordinal);

    /// <summary>A VM's network interfaces are asked for VM by VM: of other VMs they cannot have changed.</summary>
    private static bool IsTouched(IndexedFinding finding, HashSet<EvidenceKind> touched, HashSet<string> ids) =>
        ids.Contains(finding.SubjectId) || (finding.Rule.Needs.Any(touched.Contains) && !finding.Rule.Needs.Contains(EvidenceKind.VmNetworks));

    private static ImmutableDictionary<(string Rule, string Subject), FindingRecheck> Kept(
        ImmutableDictionary<(string Rule, string Subject), FindingRecheck> before, FindingIndex index) =>
        before.RemoveRange(before.Where(pair => pair.Value.At < index.SweptAt).Select(pair => pair.Key));

    private sealed class Queue
    {
        public HashSet<ListChange> Changes { get; } = [];

        public Task? Run { get; set; }
    }
}
