using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Features.Resources;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;

namespace Raff.Console.Features.Projects;

/// <summary>
/// Has the figures of the projects shown filled in behind the list, and says how far they go: members counted, and over which lists resources
/// and cost are worked out. It starts no full load by itself.
/// </summary>
public sealed partial class ProjectFigures
{
    private readonly CancellationTokenSource left = new();
    private ListLoading? loading;

    /// <summary>The list of this tab.</summary>
    [Inject]
    public required IState<ResourceListState> List { get; init; }

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>Finds the figures out.</summary>
    [Inject]
    public required ProjectFacts Facts { get; init; }

    private bool IsLoading => loading?.IsUnderWay == true;

    private List<ProjectRow> Shown => [.. List.Value.Content.Rows.OfType<ProjectRow>()];

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        List.StateChanged += RowsChanged;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
        {
            RowsChanged(null, EventArgs.Empty);
            await QuietlyAsync(Facts.PriceAsync(left.Token));
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        List.StateChanged -= RowsChanged;
        left.Cancel();
        left.Dispose();
        loading?.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private static async Task QuietlyAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void RowsChanged(object? sender, EventArgs change) => _ = InvokeAsync(Fill);

    private void Fill()
    {
        if (!left.IsCancellationRequested && Shown is { Count: > 0 } shown)
        {
            Facts.Fill();
            _ = QuietlyAsync(Facts.CountMembersAsync(shown, left.Token));
        }
    }

    private void LoadMissing()
    {
        loading?.Dispose();
        loading = Facts.LoadAll(() => _ = InvokeAsync(() =>
        {
            Facts.Fill();
            StateHasChanged();
        }));
    }

    private string Covered(IReadOnlyList<ResourceKind> held) => held.Count == Kinds.All.Length
        ? "Resources and estimated cost from every list."
        : held.Count == 0
            ? "Resources and estimated cost are worked out from lists that were opened; none is held yet."
            : $"Resources and estimated cost from {string.Join(", ", held.Select(kind => kind.Plural.ToLowerInvariant()))} only.";
}
