using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources.Bulk;
using Raff.Console.Features.Resources.Commands;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Resources.Findings;

/// <summary>Starts the command that fixes a finding, on its subject as it is now; or on the subjects of many findings of a rule at once. Scoped.</summary>
public sealed class FindingFixer(ListStore store, ListReader reader, RaffClient client, ResourceKinds kinds, CommandFlow flow, BulkFlow bulk,
    CommandChecks checks, Toasts toasts)
{
    /// <summary>Reads the subject and starts the command: its form, a confirmation, or at once.</summary>
    public async Task StartAsync(AuditFinding finding, string command)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (kinds.Find(finding.Kind) is not { } kind)
        {
            return;
        }

        var read = await store.RereadAsync(client, kind.Source, finding.SubjectId, CancellationToken.None);
        if (!read.TryGet(out var row, out var error))
        {
            toasts.Error(error is RaffError.NotFound ? $"{NameText.Of(finding.Name)} no longer exists. Sweep again to update the findings." : error.Sentence);
            return;
        }

        await flow.FixAsync(row, command, TitleOf(finding));
    }

    /// <summary>Why this key cannot fix a finding with a command; null where it may.</summary>
    public string? Reason(AuditFinding finding, ActionRule fix)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return checks.Denial(fix, finding.Project);
    }

    /// <summary>Why this key can fix none of these findings with a command; null where it may fix one.</summary>
    public string? Reason(IReadOnlyCollection<AuditFinding> findings, ActionRule fix)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var reasons = findings.DistinctBy(finding => finding.Project).Select(finding => Reason(finding, fix)).ToList();
        return reasons.Contains(null) ? null : reasons.FirstOrDefault();
    }

    /// <summary>The commands that fix all of these findings of one rule in a bulk run, the best first; none for a single one.</summary>
    public IReadOnlyList<ActionRule> BulkFixes(IReadOnlyCollection<AuditFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (findings.Count < 2 || findings.Select(finding => finding.RuleId).Distinct().Skip(1).Any())
        {
            return [];
        }

        var first = findings.First();
        var offered = bulk.Of(first.Kind).Select(command => command.Command).ToHashSet(StringComparer.Ordinal);
        return [.. FindingWords.Fixes(first).Where(fix => offered.Contains(fix.Name))];
    }

    /// <summary>What the button of a bulk fix says: "Create backup schedule for these 14 VMs…".</summary>
    public string TitleOf(ActionRule fix, IReadOnlyCollection<AuditFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(fix);
        ArgumentNullException.ThrowIfNull(findings);
        var kind = kinds.Of(findings.First().Kind);
        var link = fix.Title.Contains(' ', StringComparison.Ordinal) ? " for" : "";
        return $"{fix.Title}{link} these {CountText.Of(findings.Count, kind.Singular, kind.InSentence)}…";
    }

    /// <summary>Reads the subjects, says which of them allow the command, and starts a run that names the finding.</summary>
    /// <returns>Whether a run began.</returns>
    public async Task<bool> StartAllAsync(IReadOnlyCollection<AuditFinding> findings, string command)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var kind = kinds.Of(findings.First().Kind);
        var projects = findings.Select(finding => finding.Project).OfType<ProjectId>().Distinct().ToList();
        var ids = findings.Select(finding => finding.SubjectId).ToHashSet(StringComparer.Ordinal);
        var read = await reader.ReadAsync(kind, projects is [var only] ? Scope.In(only) : Scope.All, whole: true, CancellationToken.None);
        if (!read.TryGet(out var list, out var error))
        {
            toasts.Error(error.Sentence);
            return false;
        }

        List<IResource> rows = [.. list.Rows.Where(row => ids.Contains(row.Id.Value))];
        if (rows.Count == 0)
        {
            toasts.Error($"None of these {kind.InSentence} exists any more. Sweep again to update the findings.");
            return false;
        }

        return await bulk.StartAsync(kind, bulk.Of(kind.Word).First(one => one.Command == command), rows, ids.Count - rows.Count, TitleOf(findings.First()));
    }

    private static string TitleOf(AuditFinding finding) => finding.Rule?.Title ?? finding.RuleId;
}
