using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.Costs;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.Costs;

/// <summary>How the cost of a scope went over the sweeps, and which resources made it change since one of them.</summary>
public sealed partial class CostTrendTab
{
    private const int MaxProjects = 6;
    private readonly CancellationTokenSource left = new();
    private CostHistory history = CostHistory.Empty;
    private RaffError? error;
    private IDisposable? watch;
    private bool isLoading = true;
    private (Scope? Scope, string Since) read;
    private int reading;

    /// <summary>The scope of the page.</summary>
    [Parameter, EditorRequired]
    public required ActiveScope Scope { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required CostQuery Query { get; set; }

    /// <summary>The address of another view.</summary>
    [Parameter, EditorRequired]
    public required Func<CostQuery, string> Address { get; set; }

    /// <summary>Another page of changes was chosen.</summary>
    [Parameter]
    public EventCallback<CostQuery> OnChosen { get; set; }

    [Inject]
    public required CostHistoryReader Reader { get; init; }

    [Inject]
    public required SweepTab Tab { get; init; }

    private IReadOnlyList<CostChange> Shown => [.. history.Changes.Skip((Query.Page - 1) * Query.Size).Take(Query.Size)];

    private IEnumerable<IGrouping<CostReason, CostChange>> Reasons => history.Changes.GroupBy(change => change.Reason).OrderBy(reason => reason.Key);

    private List<(ProjectId Id, int Count, double Difference)> ByProject =>
        [.. history.Changes.Where(change => change.Project is not null).GroupBy(change => change.Project!.Value)
            .Select(project => (project.Key, project.Count(), project.Sum(change => change.Difference)))
            .OrderByDescending(project => Math.Abs(project.Item3)).ThenBy(project => project.Key.Value, StringComparer.Ordinal)];

    private List<ChartSeries<double>> Series =>
        [new() { Name = "Estimated monthly cost", Data = new ChartData<double>([.. history.Points.Select(point => Math.Round(point.Monthly, 2))]) }];

    private LineChartOptions Options => new()
    {
        ChartPalette = ["var(--chart)"],
        ShowLegend = false,
        XAxisLines = false,
        YAxisFormat = "$#,0",
        YAxisRequireZeroPoint = true,
        MaxNumYAxisTicks = 3,
        YAxisTicks = (int)Math.Max(1, Math.Ceiling(history.Points.Max(point => point.Monthly) / 2)),
    };

    private string Description => $"Estimated monthly cost on {CountText.Of(history.Points.Count, "day")}, "
        + $"from {CostText.Dollars(history.Points[0].Monthly)} to "
        + $"{CostText.Dollars(history.Points[^1].Monthly)}. The table below has the numbers.";

    private string Coverage
    {
        get
        {
            const string Basis = "Both sides at Raff's prices of now.";
            var names = history.Unread.Take(3).Select(project => Directory.CardOf(new ProjectId(project)).Name).ToList();
            var more = history.Unread.Count > names.Count ? $" and {CountText.Of(history.Unread.Count - names.Count)} more" : "";
            return names.Count == 0 ? Basis : $"{Basis} The later sweep did not read all of {string.Join(", ", names)}{more}.";
        }
    }

    private string Extent
    {
        get
        {
            var from = (Query.Page - 1) * Query.Size;
            var to = Math.Min(from + Query.Size, history.Changes.Count);
            return to <= from ? "0 of 0" : $"{CountText.Of(from + 1)}–{CountText.Of(to)} of {CountText.Of(history.Changes.Count)}";
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        watch = Tab.Watch(() => _ = InvokeAsync(ReadAsync));
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        if (read == (Scope.Scope, Query.Since))
        {
            return Task.CompletedTask;
        }

        // Amounts of one scope never stand under the name of another.
        read = (Scope.Scope, Query.Since);
        (history, isLoading) = (CostHistory.Empty, true);
        return ReadAsync();
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        watch?.Dispose();
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private static string Moment(SweepMoment? sweep) => sweep?.At.UtcDateTime.ToString("MMM d, yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "";

    private string TrendOf(ProjectCard project) =>
        ScopeUrl.Below(new ActiveScope.OneProject(project), "costs" + new CostQuery { Tab = CostQuery.TrendTab, Since = Query.Since }.Write());

    private async Task ReadAsync()
    {
        var mine = ++reading;
        try
        {
            var span = new HistorySpan(null, null, CostQuery.Spans.First(one => one.Word == Query.Since).Back);
            var answer = await Reader.ReadAsync(Scope.Card?.Id, span, left.Token);
            if (mine == reading)
            {
                error = answer.TryGet(out var known, out var failure) ? null : failure;
                history = known ?? CostHistory.Empty;
                isLoading = false;
                StateHasChanged();
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }
}
