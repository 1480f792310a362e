using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Activity;

/// <summary>The API calls with this key, live: method, path, project, answer, and duration.</summary>
public sealed partial class CallsTab
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private IReadOnlyList<TableColumn<CallRow>> columns = [];
    private IReadOnlyList<CallRow> all = [];
    private IReadOnlyList<CallRow> shown = [];
    private CallQuery query = new();
    private IDisposable? watch;
    private Pacer? pacer;
    private bool isPaused;

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required CallJournal Journal { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private IReadOnlyList<CallRow> Rows => [.. shown.Skip((query.Page - 1) * query.Size).Take(query.Size)];

    private string Extent
    {
        get
        {
            var first = ((query.Page - 1) * query.Size) + 1;
            var range = Rows.Count == 0 ? "No calls" : $"Calls {CountText.Of(first)}–{CountText.Of(first + Rows.Count - 1)}";
            return query.IsFiltered ? $"{range} of {CountText.Of(shown.Count)} (filtered from {CountText.Of(all.Count)})"
                : $"{range} of {CountText.Of(shown.Count)}";
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        columns = CallColumns.Of(Directory);
        pacer = new Pacer(Clock, Pace, Show);
        Location.LocationChanged += Moved;
        Read();
        watch = Journal.Watch(Client.Fingerprint, _ => pacer.Request());
    }

    /// <inheritdoc />
    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        Location.LocationChanged -= Moved;
        watch?.Dispose();
        pacer?.Dispose();
        await base.DisposeAsyncCore(disposing);
    }

    private static string Word(string outcome) => outcome switch
    {
        "2xx" => "answered (2xx)",
        "429" => "limited (429)",
        "none" => "no answer",
        _ => outcome,
    };

    private void Show() => _ = InvokeAsync(() =>
    {
        if (!isPaused)
        {
            Read();
            StateHasChanged();
        }
    });

    private void Read()
    {
        all = CallRow.Of(Journal.Read(Client.Fingerprint));
        Select();
    }

    private void Select()
    {
        query = CallQuery.Read(Location.Uri);
        shown = query.Of(all);
    }

    private void Pause()
    {
        isPaused = !isPaused;
        if (!isPaused)
        {
            Read();
        }
    }

    private IReadOnlyList<string> Values(Func<CallRow, string> of) => [.. all.CountBy(of).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];

    private void Go(CallQuery next) => Location.NavigateTo(ScopeUrl.Beside(Active, next.Url()));

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(() =>
    {
        Select();
        StateHasChanged();
    });
}
