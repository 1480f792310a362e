using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Costs;

/// <summary>
/// What the resources of a scope cost, added up by project, kind, tag or VM, and how much of it nothing uses. Computed from the lists in memory, which small
/// accounts load by themselves; a partial sum says so and ranks nothing.
/// </summary>
public sealed partial class CostsPage
{
    private const int MaxBars = 8;
    private readonly CancellationTokenSource left = new();
    private ListLoading? loading;
    private ActiveScope? opened;
    private CostQuery query = new();
    private object?[] of = [];
    private CostView? view;
    private bool isWhole;

    /// <summary>The project's segment in the route, for the router only: the scope state has the project.</summary>
    [Parameter]
    public string? Project { get; set; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required LoadedLists Lists { get; init; }

    [Inject]
    public required LoadedCosts Costs { get; init; }

    [Inject]
    public required ProjectMoney Money { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private static IReadOnlyList<(string Word, string Title)> Tabs { get; } =
        [("", "Now"), (CostQuery.TrendTab, "Trend and changes"), (CostQuery.BudgetsTab, "Budgets and prices")];

    private bool HasOwnPrices => Money.Prices.Keys.Any(project => Active?.Card is not { } card || card.Id == project);

    private ActiveScope? Active => Scope.Value.Active;

    private bool IsLoading => loading?.IsUnderWay == true;

    private Holdings Loaded => Active is { } scope ? Lists.Read(scope.Scope) : Holdings.None;

    private CostView View
    {
        get
        {
            var scope = Active?.Scope ?? RaffApi.Scope.All;
            var lines = Active is null ? [] : Costs.Read(scope);
            object?[] read = [lines, query, scope, Directory.Projects];
            if (view is null || !read.SequenceEqual(of))
            {
                of = read;
                view = CostView.Of(lines, query, scope, Kinds, project => Directory.CardOf(project).Name);
            }

            isWhole = Loaded.Kinds.Count == Kinds.All.Length && Loaded.Refused.Count == 0;
            return view;
        }
    }

    private string? AtLeast => isWhole && Loaded.Unpriced == 0 ? null : "at least ";

    private IEnumerable<CostGrouping> Groupings =>
        Enum.GetValues<CostGrouping>().Where(group => group is not CostGrouping.Project || Active is ActiveScope.AllProjects);

    private string Coverage
    {
        get
        {
            var loaded = Loaded;
            var lists = loaded.Kinds.Count == Kinds.All.Length ? "From all lists" : $"From {loaded.Kinds.Count} of {Kinds.All.Length} lists";
            var refused = loaded.Refused.Values.SelectMany(failures => failures).Select(failure => failure.Project).Distinct().ToList();
            var without = refused.Count == 0 ? "" : $", without {CountText.Of(refused.Count, "project")} that could not be read";
            var unpriced = loaded.Unpriced == 0 ? "" : $", {CountText.Of(loaded.Unpriced, "resource has", "resources have")} no known price";
            return $"{lists}{without}{unpriced}. Excludes tax, term discounts, and credits.";
        }
    }

    private List<(string Name, double Monthly)> Bars =>
        [.. View.Groups.Where(one => one.Group is { Monthly: > 0, Key.Length: > 0 }).Take(MaxBars).Select(one => (one.Name, one.Group.Monthly))];

    private List<ChartSeries<double>> Series =>
        [new() { Name = "Estimated monthly cost", Data = new ChartData<double>([.. Bars.Select(bar => Math.Round(bar.Monthly, 2))]) }];

    private BarChartOptions ChartOptions
    {
        get
        {
            var largest = Bars.Max(bar => bar.Monthly);
            var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(largest, 1)))) / 2;
            return new BarChartOptions
            {
                ChartPalette = ["var(--chart)"],
                ShowLegend = false,
                YAxisFormat = "$#,0",
                XAxisLines = false,
                BarWidthRatio = 0.5,
                YAxisTicks = (int)Math.Max(1, Math.Ceiling(largest / unit / 2) * unit),
                MaxNumYAxisTicks = 3,
            };
        }
    }

    private string Description => $"Estimated monthly cost: {string.Join(", ", Bars.Select(bar => $"{bar.Name} {Cells.Dollars(bar.Monthly)}"))}";

    private string Foot => View.Grouping is CostGrouping.Tag
        ? "A VM with several tags counts under each of them, so these rows add up to more than the total." : "";

    private string Extent
    {
        get
        {
            var from = (query.Page - 1) * query.Size;
            var to = Math.Min(from + query.Size, View.Groups.Length);
            return to <= from ? "0 of 0" : $"{CountText.Of(from + 1)}–{CountText.Of(to)} of {CountText.Of(View.Groups.Length)}";
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        query = CostQuery.Read(Navigation.Uri);
        Scope.StateChanged += ScopeChanged;
        Navigation.LocationChanged += LocationChanged;
        Money.Changed += Refresh;
        Open();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        try
        {
            await Task.WhenAll(Lists.LoadPricesAsync(left.Token), Money.LoadAsync(left.Token));
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Scope.StateChanged -= ScopeChanged;
        Navigation.LocationChanged -= LocationChanged;
        Money.Changed -= Refresh;
        left.Cancel();
        left.Dispose();
        loading?.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private static string Word(CostGrouping grouping) => grouping is CostGrouping.Vm ? "VM" : CostQuery.Word(grouping);

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(Open);

    private void LocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        query = CostQuery.Read(Navigation.Uri);
        StateHasChanged();
    });

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void Open()
    {
        if (Active is { } scope && scope != opened)
        {
            opened = scope;
            loading?.Dispose();
            loading = Lists.Open(scope.Scope, Refresh);
            StateHasChanged();
        }
    }

    private void LoadAll() => loading?.LoadAll();

    private string Address(CostQuery changed) => $"{ScopeUrl.Below(Active ?? ActiveScope.All, "costs")}{changed.Write()}";

    private string Export(string format) => ScopeUrl.Below(Active ?? ActiveScope.All, string.Create(CultureInfo.InvariantCulture, $"costs/export.{format}"));

    private void Go(CostQuery changed)
    {
        // The page shows it at once; the address follows.
        query = changed;
        Navigation.NavigateTo(Address(changed), replace: changed.Search != CostQuery.Read(Navigation.Uri).Search);
    }
}
