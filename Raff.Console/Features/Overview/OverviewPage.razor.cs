using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

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

    /// <summary>Whether every status of a kind is known: counted by the API, or from its held list. Half a count must not look like none in transition.</summary>
    private bool IsCounted(ResourceKind kind, Holdings held) =>
        held.Statuses.ContainsKey(kind.Word) || (!kind.Statuses.IsEmpty && kind.Statuses.All(CountOf(kind).ByStatus.ContainsKey));

    /// <summary>What of a kind is on its way to another status.</summary>
    private IEnumerable<(ResourceKind Kind, string Status, int Count)> Passing(ResourceKind kind, Holdings held) =>
        StatusesOf(kind, CountOf(kind), held).Where(counted => kind.ToneOf(counted.Status) == "busy").Select(counted => (kind, counted.Status, counted.Count));

    /// <summary>How far the number of what is in transition goes.</summary>
    private string Covered(List<ResourceKind> counted, Holdings held)
    {
        var kinds = counted.Count == Kinds.All.Length ? "of every kind"
            : counted.Count == 0 ? "No kind is counted by status yet."
            : $"of {string.Join(", ", counted.Select(kind => kind.Plural))} only; other kinds show it once their list is loaded";
        var lacking = Without(counted.SelectMany(kind => CountOf(kind).Refused.Concat(held.Refused.GetValueOrDefault(kind.Word, []))));
        return lacking is null ? kinds : $"{kinds}, {lacking}";
    }

    /// <summary>How far the estimated cost goes.</summary>
    private string Covered(Holdings held)
    {
        var lists = held.Kinds.Count == Kinds.All.Length ? "from every list"
            : held.Kinds.Count == 0 ? "Cost and shares are worked out from whole lists; the overview loads none by itself."
            : $"from {string.Join(", ", held.Kinds.Select(kind => kind.Plural))} only";
        var lacking = Without(held.Refused.Values.SelectMany(failures => failures)) is { } without ? $", {without}" : "";
        return $"{lists}{lacking}{(held.Unpriced == 0 ? "" : $"; {CountText.Of(held.Unpriced, "resource has", "resources have")} no known price")}";
    }

    /// <summary>The projects by name that did not answer, for a number that lacks them; null where all did.</summary>
    private string? Without(IEnumerable<ProjectFailure> failures)
    {
        var projects = failures.Select(failure => failure.Project).Distinct().ToList();
        var more = projects.Count > MostNames ? $" and {CountText.Of(projects.Count - MostNames, "more project")}" : "";
        return projects.Count == 0 ? null : $"without {string.Join(", ", projects.Take(MostNames).Select(project => Directory.CardOf(project).Name))}{more}";
    }

    private static ProjectFailure? RefusalOf(Holdings held, ResourceKind kind, ProjectHoldings project) =>
        held.Refused.GetValueOrDefault(kind.Word, []).FirstOrDefault(failure => failure.Project == project.Project);

    private static string Share(ProjectHoldings project, Holdings held) =>
        (held.Monthly <= 0 ? 0 : 100 * project.Monthly / held.Monthly).ToString("0.#", CultureInfo.InvariantCulture);
}
