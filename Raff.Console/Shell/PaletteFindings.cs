using Raff.Console.Components;
using Raff.Console.Domain.Attention;
using Raff.Console.Domain.Findings;
using Raff.Console.Features.Resources.Findings;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;

namespace Raff.Console.Shell;

/// <summary>The rules of the audit as the palette finds them: with open findings they lead to these, else to the rule's own page. Scoped.</summary>
public sealed class PaletteFindings(TabFindings findings, TimeProvider clock)
{
    private const int Max = 6;

    /// <summary>The rules that match, by title and by what people call it, with how many findings the last sweep had.</summary>
    public IEnumerable<(PaletteEntry Entry, int Rank)> Find(SearchWords words, ActiveScope scope)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(scope);
        findings.Begin();
        var marks = findings.Current;
        var counts = marks?.Rules(scope.Card?.Id).ToDictionary(rule => rule.Rule.Id, rule => rule.Count, StringComparer.Ordinal) ?? [];
        return RuleCatalog.All
            .Select(rule => (Rule: rule, Entry: EntryOf(rule, scope, marks, counts.GetValueOrDefault(rule.Id))))
            .Select(pair => (pair.Rule, pair.Entry, Rank: pair.Entry.RankOf(words)))
            .Where(hit => hit.Rank <= SearchWords.Within)
            .OrderBy(hit => hit.Rank).ThenBy(hit => counts.GetValueOrDefault(hit.Rule.Id) == 0).ThenBy(hit => hit.Rule.Severity)
            .Take(Max).Select(hit => ((PaletteEntry)hit.Entry, hit.Rank));
    }

    private PaletteEntry.Link EntryOf(FindingRule rule, ActiveScope scope, FindingMarks? marks, int count) =>
        new(rule.Title, NoteOf(marks, count), ScopeUrl.Below(scope, count > 0 ? $"audit?rule={Uri.EscapeDataString(rule.Id)}" : $"audit/rules/{rule.Id}"))
        {
            Icon = FindingWords.Icon(rule.Severity),
            Aliases = AttentionTopics.AliasesOf(rule.Id),
        };

    private string NoteOf(FindingMarks? marks, int count) => marks is null ? "rule, no sweep yet"
        : $"{(count == 0 ? "no open finding" : CountText.Of(count, "open finding"))}, swept {AgeText.Ago(clock.GetUtcNow() - marks.SweptAt)}";
}
