using System.Collections.Frozen;
using System.Collections.Immutable;
using Raff.Console.Domain.Findings;

namespace Raff.Console.Domain.Attention;

/// <summary>Which rules of the audit need attention beyond their page, what people call them, and which of them the loaded lists answer.</summary>
public static class AttentionTopics
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Words = new (ImmutableArray<string> Rules, ImmutableArray<string> Words)[]
    {
        (["fw.any_any", "fw.ssh_open", "fw.rdp_open", "fw.db_open", "fw.wide_range", "vm.no_firewall", "vm.interface_no_firewall", "vm.ipv6_no_firewall"],
            ["open to the world", "open to the internet", "exposed", "public"]),
        (["key.expiring", "key.expired_present", "invite.expired_account_role"], ["expiring", "expired"]),
        (["volume.unattached", "ip.unattached", "snapshot.orphaned", "backup.orphaned", "schedule.no_target", "key.creator_gone"],
            ["orphaned", "unused", "left over"]),
        (["vm.failed", "volume.failed", "backup.failed", "schedule.failing", "schedule.missed", "vm.backup_stale"], ["failed", "failing", "broken"]),
        (["vm.stuck_state", "volume.stuck_state", "backup.stuck_state"], ["stuck", "hanging"]),
        (["project.over_budget", "project.near_budget"], ["budget", "overspent", "too expensive"]),
    }.SelectMany(topic => topic.Rules, (topic, rule) => (rule, topic.Words)).ToFrozenDictionary(pair => pair.rule, pair => pair.Words, StringComparer.Ordinal);

    /// <summary>The lists that say the same as a rule, sooner than a sweep: <see cref="AttentionRules"/> judges them.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Lists = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["vm.failed"] = [SubjectKinds.Vm],
        ["vm.stuck_state"] = [SubjectKinds.Vm],
        ["volume.failed"] = [SubjectKinds.Volume],
        ["backup.failed"] = [SubjectKinds.Backup],
        ["backup.orphaned"] = [SubjectKinds.Backup, SubjectKinds.Vm],
        ["snapshot.orphaned"] = [SubjectKinds.Snapshot, SubjectKinds.Vm],
        ["schedule.failing"] = [SubjectKinds.Schedule],
        ["fw.any_any"] = [SubjectKinds.Firewall],
        ["key.expiring"] = [SubjectKinds.Key],
        ["key.expired_present"] = [SubjectKinds.Key],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether what a rule finds is failed, failing, stuck, exposed, expiring, orphaned or over its budget.</summary>
    public static bool NeedsAttention(string rule) => Words.ContainsKey(rule);

    /// <summary>Other words that people type for a rule.</summary>
    public static ImmutableArray<string> AliasesOf(string rule) => Words.GetValueOrDefault(rule, []);

    /// <summary>Whether loaded lists answer a rule, so that the sweep has nothing to add.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="loaded">The kinds whose whole lists are loaded, words of <see cref="SubjectKinds"/>.</param>
    public static bool IsKnownFrom(string rule, IReadOnlySet<string> loaded) => Lists.TryGetValue(rule, out var needed) && needed.All(loaded.Contains);

    /// <summary>How urgent a rule's findings are on the overview.</summary>
    public static AttentionLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Critical => AttentionLevel.Critical,
        Severity.High => AttentionLevel.High,
        _ => AttentionLevel.Medium,
    };
}
