using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Features.Resources.ListPage;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;

namespace Raff.Console.Features.Projects;

/// <summary>
/// Loads the figures of the visible projects, and shows what they cover: how many members were counted, and from which lists resources and cost are
/// computed. It starts no full load on its own.
/// </summary>
public sealed partial class ProjectFigures
{
    private readonly CancellationTokenSource left = new();
    private ListLoading? loading;

    [Inject]
    public required IState<ResourceListState> List { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

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
        ? "Resources and estimated cost cover all resource kinds."
        : held.Count == 0
            ? "Resources and estimated cost are computed from loaded lists. None are loaded yet."
            : $"Resources and estimated cost count only what is loaded: {string.Join(", ", held.Select(kind => kind.InSentence))}.";
}
