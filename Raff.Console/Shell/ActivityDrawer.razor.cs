using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Shell;

/// <summary>The running and recent operations of this key, from every page and tab. It opens over the page and moves nothing.</summary>
public sealed partial class ActivityDrawer
{
    private const int MaxRecent = 20;
    private const int MaxRuns = 3;
    private static readonly TimeSpan RecentRun = TimeSpan.FromHours(1);
    private IReadOnlyList<Operation> entries = [];
    private IReadOnlyList<string> runs = [];
    private int running;
    private bool isOpen;

    [Inject]
    public required IState<OperationsState> Operations { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required OperationTab Tab { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private string Words => running > 0 ? $"{CountText.Of(running)} running" : "nothing is running";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Operations.StateChanged += OnOperations;
        Arrange();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender && Current.Value is not null)
        {
            await Tab.AttachAsync();
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Operations.StateChanged -= OnOperations;
        return base.DisposeAsyncCore(disposing);
    }

    private void OnOperations(object? sender, EventArgs changed) => _ = InvokeAsync(() =>
    {
        Arrange();
        StateHasChanged();
    });

    /// <summary>What still runs comes first; the items of a bulk run count and show as one.</summary>
    private void Arrange()
    {
        var all = Operations.Value.All;
        var byRun = all.Where(operation => operation.RunId is not null).GroupBy(operation => operation.RunId!, StringComparer.Ordinal).ToList();
        var single = all.Where(operation => operation.RunId is null).ToList();
        running = single.Count(operation => !operation.IsSettled) + byRun.Count(run => run.Any(item => !item.IsSettled));
        var recently = Clock.GetUtcNow() - RecentRun;
        runs = [.. byRun.Where(run => run.Any(item => !item.IsSettled || item.SettledAt > recently))
            .OrderBy(run => run.All(item => item.IsSettled)).Take(MaxRuns).Select(run => run.Key)];
        entries = [.. single.Where(operation => !operation.IsSettled), .. single.Where(operation => operation.IsSettled).Take(MaxRecent)];
    }
}
