using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;
using Raff.Console.Sweeps.History;

namespace Raff.Console.Features.History;

/// <summary>What changed in a scope between two sweeps. The whole view is in the URL; a page of it is read at a time, however much changed.</summary>
public sealed partial class HistoryPage
{
    private readonly CancellationTokenSource left = new();
    private HistoryView view = HistoryView.Empty;
    private HistoryQuery query = new();
    private RaffError? error;
    private IDisposable? watch;
    private bool isLoading = true;
    private int reading;

    /// <summary>The project's segment in the route, for the router only: the scope state has the project.</summary>
    [Parameter]
    public string? Project { get; set; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required HistoryReader Reader { get; init; }

    [Inject]
    public required SweepTab Tab { get; init; }

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private IReadOnlyCollection<string> Words => [.. query.Changes.Select(ChangeWords.Word)];

    private string Extent
    {
        get
        {
            var from = (query.Page - 1) * query.Size;
            var to = Math.Min(from + query.Size, view.Total);
            return to <= from ? $"0 of {CountText.Of(view.Total)}" : $"{CountText.Of(from + 1)}–{CountText.Of(to)} of {CountText.Of(view.Total)}";
        }
    }

    private string Coverage
    {
        get
        {
            var span = $"{Moment(view.From)} to {Moment(view.To)}.";
            var names = view.Unread.Take(3).Select(NameOf).ToList();
            var more = view.Unread.Count > names.Count ? $" and {CountText.Of(view.Unread.Count - names.Count)} more" : "";
            return names.Count == 0 ? span : $"{span} The later sweep did not read all of {string.Join(", ", names)}{more}.";
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        query = HistoryQuery.Read(Location.Uri);
        Location.LocationChanged += Moved;
        Scope.StateChanged += ScopeChanged;
        watch = Tab.Watch(() => _ = InvokeAsync(ReadAsync));
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Location.LocationChanged -= Moved;
        Scope.StateChanged -= ScopeChanged;
        watch?.Dispose();
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private static string Moment(SweepMoment? sweep) => sweep?.At.UtcDateTime.ToString("MMM d, yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "";

    private static ChangeKind ChangeOf(string word) => Enum.GetValues<ChangeKind>().First(change => ChangeWords.Word(change) == word);

    private static IReadOnlyList<FilterChoice> Choices(IReadOnlyDictionary<string, int> counts) =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new FilterChoice(pair.Key) { Count = pair.Value })];

    private async Task ReadAsync()
    {
        var mine = ++reading;
        try
        {
            // What stands here belongs to another scope or query until the answer is there.
            var read = await Reader.CompareAsync(query.Span, query.Filter(Active?.Card?.Id), left.Token);
            if (mine == reading)
            {
                error = read.TryGet(out var known, out var failure) ? null : failure;
                view = known ?? HistoryView.Empty;
                isLoading = false;
                StateHasChanged();
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private IReadOnlyList<FilterChoice> ChangeChoices() =>
        [.. Enum.GetValues<ChangeKind>().Where(change => view.Counts.ContainsKey(change))
            .Select(change => new FilterChoice(ChangeWords.Word(change)) { Count = view.Counts[change] })];

    private string KindName(string kind) => Kinds.Find(kind)?.Plural ?? char.ToUpperInvariant(kind[0]) + kind[1..];

    private string NameOf(string project) => project.Length == 0 ? "Account" : Directory.CardOf(new ProjectId(project)).Name;

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(() =>
    {
        // Rows of one scope never stand under the name of another, not even while the next are read.
        (view, isLoading) = (HistoryView.Empty, true);
        StateHasChanged();
        return ReadAsync();
    });

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        var now = HistoryQuery.Read(Location.Uri);
        if (now.Write() == query.Write())
        {
            return Task.CompletedTask;
        }

        query = now;
        return ReadAsync();
    });

    private string Address(HistoryQuery changed) => ScopeUrl.Below(Active ?? ActiveScope.All, "history" + changed.Write());

    private string Export(string format) => ScopeUrl.Below(Active ?? ActiveScope.All, $"history/export.{format}{query.Write()}");

    private Task Go(HistoryQuery changed)
    {
        var isTyping = changed.Search != query.Search;
        query = changed;
        Location.NavigateTo(Address(changed), replace: isTyping);
        return ReadAsync();
    }
}
