using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Audit;

/// <summary>
/// What the last sweep found in a scope: score with coverage, counts, trend, findings with their fixes, rules by project. The whole view is in the URL.
/// </summary>
public sealed partial class AuditPage
{
    private readonly CancellationTokenSource left = new();
    private AuditView view = AuditView.Empty;
    private AuditQuery query = new();
    private IReadOnlyList<AuditFinding> rows = [];
    private RaffError? error;
    private IDisposable? watch;
    private bool isLoading = true;
    private bool hasTriedToStart;

    /// <summary>The project's segment in the route, for the router only: the scope state has the project.</summary>
    [Parameter]
    public string? Project { get; set; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required AuditReader Reader { get; init; }

    [Inject]
    public required SweepTab Tab { get; init; }

    /// <summary>Says when a finding was accepted or fixed, in whichever tab.</summary>
    [Inject]
    public required TabFindings Marks { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private RunningSweep? Sweep => Tab.Current;

    private IEnumerable<AuditFinding> Shown => rows.Skip((query.Page - 1) * query.Size).Take(query.Size);

    private IEnumerable<AuditFinding> InScope => FindingList.In(Active ?? ActiveScope.All, view.Findings);

    private IEnumerable<AuditFinding> OfTab => InScope.Where(finding => finding.Accepted is null != (query.Tab == AuditQuery.AcceptedTab));

    private IEnumerable<(string Word, string Title)> Tabs =>
    [
        (AuditQuery.FindingsTab, "Findings"), (AuditQuery.ComplianceTab, "Compliance"),
        (AuditQuery.AcceptedTab, $"Accepted ({CountText.Of(InScope.Count(finding => finding.Accepted is not null))})"),
    ];

    private string Extent
    {
        get
        {
            var from = (query.Page - 1) * query.Size;
            var to = Math.Min(from + query.Size, rows.Count);
            var total = OfTab.Count();
            return to <= from ? "0 of 0" : $"{CountText.Of(from + 1)}–{CountText.Of(to)} of " +
                $"{CountText.Of(rows.Count)}{(rows.Count < total ? $" matching ({CountText.Of(total)} total)" : null)}";
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        query = AuditQuery.Read(Location.Uri);
        Location.LocationChanged += Moved;
        Scope.StateChanged += ScopeChanged;
        watch = Tab.Watch(() => _ = InvokeAsync(ReadAsync));
        Marks.Changed += Again;
        Marks.Begin();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await ReadAsync();
        await StartFirstAsync();
    }

    /// <inheritdoc />
    protected override void ProjectsChanged() => Apply();

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Location.LocationChanged -= Moved;
        Scope.StateChanged -= ScopeChanged;
        Marks.Changed -= Again;
        watch?.Dispose();
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private void Again() => _ = InvokeAsync(ReadAsync);

    private async Task ReadAsync()
    {
        try
        {
            var read = await Reader.ReadAsync(left.Token);
            error = read.TryGet(out var known, out var failure) ? null : failure;
            view = known ?? AuditView.Empty;
            isLoading = false;
            Apply();
            StateHasChanged();
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    /// <summary>On a small account the first visitor sees findings without asking: lists of this size load by themselves, too.</summary>
    private async Task StartFirstAsync()
    {
        if (hasTriedToStart || view.HasSweep || error is not null || view.Problem is not null || Sweep is not null || Tab.Last is not null)
        {
            return;
        }

        hasTriedToStart = true;
        try
        {
            if (await Tab.IsSmallAsync(left.Token))
            {
                Tab.Start(SweepOrigin.FirstVisit);
                StateHasChanged();
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private void Start()
    {
        Tab.Start(SweepOrigin.Requested);
        StateHasChanged();
    }

    private void Apply() => rows = FindingList.Of(OfTab, query, finding => NameOf(finding.Project?.Value ?? ""));

    private string NameOf(string project) => project.Length == 0 ? "Account" : Directory.CardOf(new ProjectId(project)).Name;

    private IReadOnlyList<FilterChoice> Choices(Func<AuditFinding, string> of) =>
        [.. OfTab.CountBy(of).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new FilterChoice(pair.Key) { Count = pair.Value })];

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        Apply();
        StateHasChanged();
    });

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        query = AuditQuery.Read(Location.Uri);
        Apply();
        StateHasChanged();
    });

    private string Address(AuditQuery changed) => ScopeUrl.Below(Active ?? ActiveScope.All, "audit" + changed.Write());

    private string Export(string format) => ScopeUrl.Below(Active ?? ActiveScope.All, $"audit/export.{format}{query.Write()}");

    private void Go(AuditQuery changed)
    {
        // The page shows it at once; the address follows.
        var isTyping = changed.Search != query.Search;
        query = changed;
        Apply();
        Location.NavigateTo(Address(changed), replace: isTyping);
    }
}
