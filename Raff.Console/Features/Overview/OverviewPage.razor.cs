using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Features.Resources;
using Raff.Console.Features.Scopes;
using Raff.Console.RaffApi;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Overview;

/// <summary>The overview of a scope: what the API counts, and what the lists that are held say by project and of the cost.</summary>
public sealed partial class OverviewPage
{
    private const int MostProjects = 25;
    private const int MostNames = 3;
    private ListLoading? loading;
    private ActiveScope? asked;

    /// <summary>The project's segment in the route, for the router alone: the scope state says which project it is.</summary>
    [Parameter]
    public string? Project { get; set; }

    /// <summary>The counts.</summary>
    [Inject]
    public required IState<OverviewState> State { get; init; }

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>The store.</summary>
    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>The lists that are held.</summary>
    [Inject]
    public required HeldLists Lists { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private bool IsLoading => loading?.IsUnderWay == true;

    private Holdings Held => Active is { } scope ? Lists.Read(scope.Scope) : Holdings.None;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Scope.StateChanged += ScopeChanged;
        Ask();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender && await Lists.LoadPricesAsync(CancellationToken.None))
        {
            StateHasChanged();
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Scope.StateChanged -= ScopeChanged;
        LetGo();
        Dispatcher.Dispatch(new OverviewActions.CloseOverview());
        return base.DisposeAsyncCore(disposing);
    }

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(Ask);

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void Ask()
    {
        if (Active is { } scope && scope != asked)
        {
            asked = scope;
            LetGo();
            Count();
        }
    }

    private void Count()
    {
        if (Active is { } scope)
        {
            Dispatcher.Dispatch(new OverviewActions.OpenOverview(scope.Scope, Lists.Now));
        }
    }

    private void LoadMissing()
    {
        if (Active is { } scope)
        {
            LetGo();
            loading = Lists.LoadAll(scope.Scope, Refresh);
        }
    }

    private void LetGo()
    {
        loading?.Dispose();
        loading = null;
    }

    /// <summary>The count of a kind in this very scope.</summary>
    private KindCount CountOf(ResourceKind kind) =>
        Active is { } scope && State.Value.Scope == scope.Scope ? State.Value.Counts.GetValueOrDefault(kind.Word, new KindCount()) : new KindCount();

    /// <summary>What the API counted by status; of a kind that it does not filter by status, what the list says once it is held.</summary>
    private static IEnumerable<(string Status, int Count)> StatusesOf(ResourceKind kind, KindCount count, Holdings held) => count.ByStatus.IsEmpty
        ? held.Statuses.GetValueOrDefault(kind.Word, [])
        : kind.Statuses.Select(status => (status, count.ByStatus.GetValueOrDefault(status))).Where(counted => counted.Item2 > 0);

    /// <summary>What is on its way to another status, as far as statuses are known.</summary>
    private List<(ResourceKind Kind, string Status, int Count)> Passing(Holdings held) =>
        [.. Kinds.All.SelectMany(kind => StatusesOf(kind, CountOf(kind), held).Where(counted => kind.ToneOf(counted.Status) == "busy").Select(counted => (kind, counted.Status, counted.Count)))];

    private string CoveredByStatus(Holdings held)
    {
        var known = Kinds.All.Where(kind => kind.StatusOf is null || !CountOf(kind).ByStatus.IsEmpty || held.Statuses.ContainsKey(kind.Word)).ToList();
        return known.Count == Kinds.All.Length ? "of every kind" : $"of {string.Join(", ", known.Select(kind => kind.Plural))} only; other kinds show it once their list is loaded";
    }

    private string Covered(Holdings held)
    {
        var lists = held.Kinds.Count == Kinds.All.Length ? "from every list"
            : held.Kinds.Count == 0 ? "Cost and shares are worked out from whole lists; the overview loads none by itself."
            : $"from {string.Join(", ", held.Kinds.Select(kind => kind.Plural))} only";
        IReadOnlyList<ProjectFailure> refused = [.. held.Refused.Values.SelectMany(failures => failures).DistinctBy(failure => failure.Project)];
        return $"{lists}{(refused.Count == 0 ? "" : $", {Without(refused)}")}{(held.Unpriced == 0 ? "" : $"; {CountText.Of(held.Unpriced, "resource has", "resources have")} no known price")}";
    }

    /// <summary>The projects that did not answer by name: a number must not look whole without them.</summary>
    private string Without(IReadOnlyList<ProjectFailure> refused) =>
        $"without {string.Join(", ", refused.Take(MostNames).Select(failure => Directory.CardOf(failure.Project).Name))}{(refused.Count > MostNames ? $" and {CountText.Of(refused.Count - MostNames, "more project")}" : "")}";

    private static ProjectFailure? RefusalOf(Holdings held, ResourceKind kind, ProjectHoldings project) =>
        held.Refused.GetValueOrDefault(kind.Word, []).FirstOrDefault(failure => failure.Project == project.Project);

    private static string Share(ProjectHoldings project, Holdings held) =>
        (held.Monthly <= 0 ? 0 : 100 * project.Monthly / held.Monthly).ToString("0.#", CultureInfo.InvariantCulture);
}
