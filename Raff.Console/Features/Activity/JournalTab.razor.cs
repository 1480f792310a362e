using System.Collections.Immutable;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Activity;

/// <summary>The journal: who changed what, when, where, and with which result. Operations of this key appear as they happen.</summary>
public sealed partial class JournalTab
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private static readonly ImmutableArray<string> States =
    [
        Operation.Word(OperationState.Running), Operation.Word(OperationState.Succeeded), Operation.Word(OperationState.Failed),
        Operation.Word(OperationState.Refused), Operation.Word(OperationState.Unknown),
    ];

    private readonly CancellationTokenSource left = new();
    private IReadOnlyList<TableColumn<Operation>> columns = [];
    private ImmutableArray<string> commands = [];
    private ActiveScope? shown;
    private JournalFilter filter = new();
    private JournalPage? page;
    private DateTimeOffset? asOf;
    private string? error;
    private bool isLoading;
    private int reads;
    private Task reading = Task.CompletedTask;
    private Pacer? pacer;

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IState<OperationsState> Operations { get; init; }

    [Inject]
    public required JournalReader Reader { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    [Inject]
    public required Dialogs Dialogs { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private ProjectId? Project => Active.Card?.Id;

    private IReadOnlyList<Operation> Rows => page?.Rows ?? [];

    private string State => page is null ? error is null ? "loading" : "error" : page.Rows.Count == 0 ? "empty" : "ready";

    private string What => page is null ? "all rows" : $"{CountText.Of(page.Total, "row")}{(filter.IsFiltered ? " (filtered)" : "")}";

    private string Extent
    {
        get
        {
            var first = ((filter.Page - 1) * filter.Size) + 1;
            return Rows.Count == 0 ? "No operations" : $"{CountText.Of(first)}–{CountText.Of(first + Rows.Count - 1)} of {CountText.Of(page!.Total)}";
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        pacer = new Pacer(Clock, Pace, () => _ = InvokeAsync(() => ReadAsync(isQuiet: true)));
        Location.LocationChanged += OnMoved;
        Operations.StateChanged += OnOperations;
        Scope.StateChanged += OnScope;
        await SyncAsync();
    }

    /// <inheritdoc />
    protected override void ProjectsChanged() => pacer?.Request();

    /// <inheritdoc />
    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        Location.LocationChanged -= OnMoved;
        Operations.StateChanged -= OnOperations;
        Scope.StateChanged -= OnScope;
        pacer?.Dispose();
        await left.CancelAsync();
        await reading;
        left.Dispose();
        await base.DisposeAsyncCore(disposing);
    }

    private void OnMoved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(SyncAsync);

    private void OnScope(object? sender, EventArgs changed) => _ = InvokeAsync(SyncAsync);

    private void OnOperations(object? sender, EventArgs changed) => pacer?.Request();

    private string ExportUrl(string format) => filter.ExportUrl(format, Clock.GetUtcNow());

    private void Go(JournalFilter next) => Location.NavigateTo(ScopeUrl.Beside(Active, next.Url(Project)));

    private void Open(Operation operation) => _ = Dialogs.AskAsync(new OperationQuestion(operation, Active));

    /// <summary>Follows the address and the scope.</summary>
    private async Task SyncAsync()
    {
        if (left.IsCancellationRequested || new Uri(Location.Uri).AbsolutePath != "/activity")
        {
            return;
        }

        var next = JournalFilter.Read(Location.Uri, Project);
        if (shown == Active && next.Url(Project) == filter.Url(Project))
        {
            return;
        }

        if (shown?.Scope != Active.Scope)
        {
            // Rows of another scope never stand under this one's name.
            page = null;
        }

        if (shown != Active)
        {
            shown = Active;
            columns = OperationColumns.Of(Directory, Active, Clock, operation => EventCallback.Factory.Create<MouseEventArgs>(this, () => Open(operation)));
        }

        filter = next;
        await ReadAsync();
    }

    private Task ReadAsync() => ReadAsync(isQuiet: false);

    private Task ReadAsync(bool isQuiet) => left.IsCancellationRequested ? Task.CompletedTask : reading = ReadAsync(isQuiet, ++reads, left.Token);

    private async Task ReadAsync(bool isQuiet, int read, CancellationToken cancel)
    {
        isLoading = !isQuiet;
        try
        {
            var found = await Reader.ReadAsync(filter.Query(Clock.GetUtcNow()), cancel);
            var last = Math.Max(1, (found.Total + filter.Size - 1) / filter.Size);
            if (filter.Page > last && read == reads)
            {
                filter = filter with { Page = last };
                found = await Reader.ReadAsync(filter.Query(Clock.GetUtcNow()), cancel);
            }

            var names = await Reader.CommandsAsync(cancel);
            if (read == reads)
            {
                (page, commands, error, asOf) = (found, [.. names.OrderBy(OperationText.Command, StringComparer.Ordinal)], null, Clock.GetUtcNow());
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception trouble) when (Journal.Trouble(trouble) is { } sqlite)
        {
            error = Journal.Sentence(sqlite);
        }

        if (read == reads)
        {
            isLoading = false;
            StateHasChanged();
        }
    }
}
