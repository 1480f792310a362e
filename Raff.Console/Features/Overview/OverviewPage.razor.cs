using System.Collections.Immutable;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Overview;

/// <summary>
/// The overview of a scope: what needs attention, the estimated cost and the counts. It counts first; up to <c>Lists:AutoLoadRows</c> rows in all it
/// then loads the lists automatically; above that, it offers to.
/// </summary>
public sealed partial class OverviewPage
{
    private const int MaxNames = 3;
    private readonly CancellationTokenSource left = new();
    private ListLoading? loading;
    private ActiveScope? opened;
    private bool loadsItself;
    private bool isCounted;
    private bool areKeysRead;
    private bool isSettled;

    /// <summary>The project's segment in the route, for the router only: the scope state has the project.</summary>
    [Parameter]
    public string? Project { get; set; }

    [Inject]
    public required IState<OverviewState> State { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required LoadedLists Lists { get; init; }

    /// <summary>The account's keys are read only if this key may read them.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private bool IsLoading => loading?.IsUnderWay == true;

    /// <summary>
    /// Whether everything that the page loads automatically is there. Lines are ordered by urgency and columns by kind, so both would move with every list
    /// that arrives; once shown, they stay.
    /// </summary>
    private bool IsSettled => isSettled |= isCounted && areKeysRead && !(loadsItself && IsLoading);

    private Holdings Held => Active is { } scope ? Lists.Read(scope.Scope) : Holdings.None;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Scope.StateChanged += ScopeChanged;
        State.StateChanged += CountsChanged;
        Open();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
        {
            try
            {
                await Lists.LoadPricesAsync(left.Token);
                if (Current.Value?.Identity.Refusal(PermissionName.AccountApiKeysView, null) is null)
                {
                    await Lists.LoadKeysAsync(left.Token);
                }

                areKeysRead = true;
                StateHasChanged();
            }
            catch (OperationCanceledException) when (left.IsCancellationRequested)
            {
                // The page was left.
            }
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Scope.StateChanged -= ScopeChanged;
        State.StateChanged -= CountsChanged;
        left.Cancel();
        left.Dispose();
        Release();
        Dispatcher.Dispatch(new OverviewActions.CloseOverview());
        return base.DisposeAsyncCore(disposing);
    }

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(Open);

    private void CountsChanged(object? sender, EventArgs change) => _ = InvokeAsync(LoadIfSmall);

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void Open()
    {
        if (Active is { } scope && scope != opened)
        {
            opened = scope;
            loadsItself = false;
            isCounted = false;
            isSettled = false;
            Release();
            Count();
        }
    }

    /// <summary>Loads the lists once every kind is counted, if the total is small enough.</summary>
    private void LoadIfSmall()
    {
        var counts = Kinds.All.Select(FiguresOf(Holdings.None).CountOf).ToList();
        if (opened is null || !counts.TrueForAll(count => count.Total is not null || count.Error is not null))
        {
            return;
        }

        isCounted = true;
        if (!loadsItself && counts.Sum(count => count.Total ?? 0) <= Lists.AutoLoadRows)
        {
            loadsItself = true;
            LoadMissing();
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
            Release();
            loading = Lists.LoadAll(scope.Scope, Refresh);
        }
    }

    private void Release()
    {
        loading?.Dispose();
        loading = null;
    }

    /// <summary>The lists that were looked through, so that nothing of the last sweep is said twice.</summary>
    private HashSet<string> KnownLists(Holdings held)
    {
        var known = held.Kinds.Select(kind => kind.Word).ToHashSet(StringComparer.Ordinal);
        if (Active is ActiveScope.AllProjects && areKeysRead && Current.Value?.Identity.Refusal(PermissionName.AccountApiKeysView, null) is null)
        {
            known.Add(SubjectKinds.Key);
        }

        return known;
    }

    /// <summary>The figures of this very scope; none while the counts are still another's.</summary>
    private KindFigures FiguresOf(Holdings held) =>
        new(Active is { } scope && State.Value.Scope == scope.Scope ? State.Value.Counts : ImmutableDictionary<string, KindCount>.Empty, held);

    /// <summary>What the number of resources in transition covers.</summary>
    private string Covered(List<ResourceKind> counted, KindFigures figures)
    {
        var kinds = counted.Count == Kinds.All.Length ? "All kinds"
            : counted.Count == 0 ? "Nothing is counted by status yet."
            : $"Only {string.Join(", ", counted.Select(kind => kind.InSentence))}. Other kinds follow once their lists are loaded.";
        var missing = Without(counted.SelectMany(kind => figures.CountOf(kind).Refused.Concat(figures.Held.Refused.GetValueOrDefault(kind.Word, []))));
        return missing is null ? kinds : $"{kinds}, {missing}";
    }

    /// <summary>Whether the key reaches no project at all; then 0 would be a statement about nothing.</summary>
    private bool ReachesNothing =>
        Active is ActiveScope.AllProjects && Directory.Projects is { IsWhole: true, Rows.Count: 0 } or { Phase: ListPhase.Failed { Error.IsRefusal: true } };

    /// <summary>Whether the account has nothing yet: at most one project, and every list is loaded and empty.</summary>
    private bool IsFirstRun(Holdings held) => Active is ActiveScope.AllProjects && Directory.Projects is { IsWhole: true, Rows.Count: 1 }
        && held.Kinds.Count == Kinds.All.Length && held.Projects.Count == 0;

    /// <summary>The projects that did not answer and are missing in a number, by name; null if all answered.</summary>
    private string? Without(IEnumerable<ProjectFailure> failures)
    {
        var projects = failures.Select(failure => failure.Project).Distinct().ToList();
        var more = projects.Count > MaxNames ? $" and {CountText.Of(projects.Count - MaxNames, "more project")}" : "";
        return projects.Count == 0 ? null : $"without {string.Join(", ", projects.Take(MaxNames).Select(project => Directory.CardOf(project).Name))}{more}";
    }
}
