using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.Costs;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.Report;

/// <summary>One sweep on a few sheets of paper, for someone who does not use the console: what changed, the top risks, and what it costs.</summary>
public sealed partial class ReportPage
{
    private const int MaxRisks = 10;
    private const int MaxChanges = 8;
    private const int MaxCosts = 15;
    private static readonly HistorySpan Month = new(null, null, TimeSpan.FromDays(30));
    private readonly CancellationTokenSource left = new();
    private AccessWatch? access;
    private AuditView view = AuditView.Empty;
    private HistoryView changes = HistoryView.Empty;
    private CostHistory costs = CostHistory.Empty;
    private IReadOnlyList<AuditFinding> open = [];
    private IReadOnlyList<ReportRisk> risks = [];
    private AuditScore score = new(null, 0, 0);
    private RaffError? error;
    private bool isLoading = true;
    private int gaps;
    private int reading;

    /// <summary>The project's segment in the route, for the router only: the scope state has the project.</summary>
    [Parameter]
    public string? Project { get; set; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required ReportReader Reader { get; init; }

    [Inject]
    public required AccessWatches Watches { get; init; }

    [Inject]
    public required ProjectMoney Money { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private string Covered => Active?.Card is { } card
        ? view.Reads.ContainsKey(card.Id.Value) ? "The project was read." : "The project has not been read yet."
        : $"{CountText.Of(view.Reads.Count)} of {CountText.Of(view.Reach.Count, "project")} read, {CountText.Of(view.Latest!.Resources, "resource")} in all.";

    private IEnumerable<string> Severities => open.CountBy(finding => finding.Severity).OrderBy(pair => pair.Key)
        .Select(pair => $"{CountText.Of(pair.Value)} {pair.Key.ToString().ToLowerInvariant()}");

    private List<BudgetLevel> Levels => [.. Money.Budgets
        .Where(budget => Active?.Card is { } card ? card.Id == budget.Key : view.Reach.Contains(budget.Key.Value))
        .Select(budget => budget.Value.LevelOf(costs.Parts.Where(part => part.Project == budget.Key.Value).Sum(part => part.After)))];

    private string ChangeSentence
    {
        get
        {
            var parts = new (ChangeKind Change, string Word)[]
            {
                (ChangeKind.Appeared, "created"), (ChangeKind.Changed, "changed"), (ChangeKind.Disappeared, "deleted"),
                (ChangeKind.FirstRead, "read for the first time"),
            }.Where(part => changes.Counts.ContainsKey(part.Change)).Select(part => $"{CountText.Of(changes.Counts[part.Change])} {part.Word}").ToList();
            var resources = parts.Count == 0 ? "No resource changed" : $"Resources: {string.Join(", ", parts)}";
            return $"{resources}. Findings: {Of(ChangeKind.NewFinding)} new, {Of(ChangeKind.Regressed)} back again, {Of(ChangeKind.Fixed)} fixed.";

            string Of(ChangeKind change) => CountText.Of(changes.Counts.GetValueOrDefault(change));
        }
    }

    private IEnumerable<(string Key, string Name, double Before, double After)> CostRows
    {
        get
        {
            var isAll = Active is ActiveScope.AllProjects;
            var rows = costs.Parts.GroupBy(part => isAll ? part.Project : part.Kind, StringComparer.Ordinal)
                .Select(part => (part.Key, Name: isAll ? NameOf(new ProjectId(part.Key)) : Kinds.Find(part.Key)?.Plural ?? part.Key,
                    Before: part.Sum(one => one.Before), After: part.Sum(one => one.After)))
                .OrderByDescending(row => row.After).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
            return rows.Count <= MaxCosts ? rows
                : rows.Take(MaxCosts).Append(("", $"{CountText.Of(rows.Count - MaxCosts)} more", rows.Skip(MaxCosts).Sum(row => row.Before),
                    rows.Skip(MaxCosts).Sum(row => row.After)));
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Scope.StateChanged += ScopeChanged;
        access = Watches.Open(() => _ = InvokeAsync(StateHasChanged));
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Scope.StateChanged -= ScopeChanged;
        access?.Dispose();
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("MMMM d, yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("MMM d", CultureInfo.InvariantCulture);

    private static string Few(IEnumerable<string> names, int count)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(count)) + (all.Count > count ? $" and {CountText.Of(all.Count - count)} more" : "");
    }

    private async Task ReadAsync()
    {
        var mine = ++reading;
        try
        {
            var read = await Reader.ReadAsync(Active?.Card?.Id, Month, left.Token);
            if (mine != reading)
            {
                return;
            }

            error = read.TryGet(out var known, out var failure) ? null : failure;
            if (known is { } all)
            {
                (view, changes, costs) = all;
                Sum(Active?.Card?.Id);
            }

            isLoading = false;
            StateHasChanged();
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private void Sum(ProjectId? project)
    {
        open = [.. view.Open.Where(finding => project is null || finding.Project == project)];
        risks = ReportRisk.Top(open, MaxRisks);
        score = AuditScore.Of(view.Tallies.Where(tally => project is null || tally.Project == project.Value.Value), open);
        gaps = view.Gaps.Count(gap => project is null || gap.Project.Length == 0 || gap.Project == project.Value.Value);
    }

    private string NameOf(ProjectId? project) => project is { } id ? Directory.CardOf(id).Name : "Account";

    private string Owners(ReportRisk risk)
    {
        var reading = access?.Current;
        if (reading is not { IsWhole: true })
        {
            return "…";
        }

        var names = risk.Projects.SelectMany(project => ReportOwners.Of(reading.Map, project)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "Not known to this key" : Few(names, 2);
    }

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        // Nothing of one scope stands under the name of another.
        (view, changes, costs, isLoading) = (AuditView.Empty, HistoryView.Empty, CostHistory.Empty, true);
        StateHasChanged();
        return ReadAsync();
    });
}
