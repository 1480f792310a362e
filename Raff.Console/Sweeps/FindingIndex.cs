using System.Collections.Frozen;
using System.Collections.Immutable;
using Raff.Console.Domain.Findings;

namespace Raff.Console.Sweeps;

/// <summary>The open findings of an account at its last sweep, whoever looks at them; made once for each sweep. Immutable.</summary>
internal sealed class FindingIndex
{
    private static readonly FrozenDictionary<string, int> Places = RuleCatalog.All.Select((rule, place) => (rule.Id, place))
        .ToFrozenDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, IndexedFinding>> byProject;

    /// <summary>Makes it.</summary>
    /// <param name="sweep">The sweep's id in the history; 0 for one that was not stored.</param>
    /// <param name="sweptAt">When that sweep began.</param>
    /// <param name="findings">The open findings; those of rules that this version no longer has are left out.</param>
    /// <param name="reads">When each project was last read; the account under the empty id.</param>
    /// <param name="gaps">What could not be read.</param>
    public FindingIndex(
        long sweep, DateTimeOffset sweptAt, IEnumerable<(string Rule, string Kind, string SubjectId, string Name, string? Project)> findings,
        IReadOnlyDictionary<string, DateTimeOffset> reads, IEnumerable<SweepGap> gaps)
    {
        (Sweep, SweptAt, Reads) = (sweep, sweptAt, reads);
        Gaps = gaps.Select(gap => (gap.Kind, gap.Project)).ToFrozenSet();

        // Thousands of findings share a project and a kind: one string each.
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        Findings =
        [
            .. findings.Where(finding => Places.ContainsKey(finding.Rule)).Select(finding => (Of: finding, Place: Places[finding.Rule]))
                .Select(finding => new IndexedFinding(
                    RuleCatalog.All[finding.Place], finding.Place, Share(finding.Of.Kind), finding.Of.SubjectId, finding.Of.Name,
                    Share(finding.Of.Project ?? ""))),
        ];
        byProject = new(() => Findings.ToLookup(finding => finding.Project, StringComparer.Ordinal));

        string Share(string text) => shared.TryGetValue(text, out var known) ? known : shared[text] = text;
    }

    /// <summary>The sweep's id in the history.</summary>
    public long Sweep { get; }

    /// <summary>When the sweep began.</summary>
    public DateTimeOffset SweptAt { get; }

    /// <summary>The open findings.</summary>
    public ImmutableArray<IndexedFinding> Findings { get; }

    /// <summary>When each project was last read; the account under the empty id.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Reads { get; }

    /// <summary>The kinds that could not be read, by project; under the empty id those that could not be read anywhere.</summary>
    public FrozenSet<(string Kind, string Project)> Gaps { get; }

    /// <summary>The open findings of a project; of the account under the empty id.</summary>
    public IEnumerable<IndexedFinding> In(string project) => byProject.Value[project];
}
