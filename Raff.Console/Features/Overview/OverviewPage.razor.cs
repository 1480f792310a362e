using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Features.Resources;
using Raff.Console.Features.Scopes;
using Raff.Console.Snapshots;

namespace Raff.Console.Features.Overview;

/// <summary>The overview of a scope: what the API counts, and what the lists that are held say by project and of the cost.</summary>
public sealed partial class OverviewPage
{
    private const int MostProjects = 25;
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

    private string Covered(Holdings held) => held.Kinds.Count == Kinds.All.Length
        ? held.Unpriced == 0 ? "from every list" : $"from every list; {Cells.Count(held.Unpriced)} resources have no known price"
        : held.Kinds.Count == 0 ? "Cost and shares are worked out from whole lists; the overview loads none by itself." : $"from {string.Join(", ", held.Kinds.Select(kind => kind.Plural))} only";

    private static string Share(ProjectHoldings project, Holdings held) =>
        (held.Monthly <= 0 ? 0 : 100 * project.Monthly / held.Monthly).ToString("0.#", CultureInfo.InvariantCulture);
}
