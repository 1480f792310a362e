using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Costs;

/// <summary>What the customer behind a project is charged, as a page to print: without what Raff charges and without the mark-up.</summary>
public sealed partial class StatementPage
{
    private readonly CancellationTokenSource left = new();
    private ListLoading? loading;
    private ActiveScope? opened;

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
    public required TimeProvider Clock { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private bool IsLoading => loading?.IsUnderWay == true;

    private Holdings Loaded => Active is { } scope ? Lists.Read(scope.Scope) : Holdings.None;

    private bool IsWhole => Loaded.Kinds.Count == Kinds.All.Length && Loaded.Refused.Count == 0;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Scope.StateChanged += ScopeChanged;
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
        left.Cancel();
        left.Dispose();
        loading?.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(Open);

    private void Open()
    {
        if (Active is { } scope && scope != opened)
        {
            opened = scope;
            loading?.Dispose();
            loading = Lists.Open(scope.Scope, () => _ = InvokeAsync(StateHasChanged));
            StateHasChanged();
        }
    }
}
