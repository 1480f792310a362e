using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Access;

/// <summary>The matrix of people and keys by projects, and the answer to who can do what where. The whole query is in the URL.</summary>
public sealed partial class AccessPage
{
    private AccessWatch? watch;
    private AccessReading reading = new(AccessMap.Of(new AccessSources(), default));
    private AccessQuery query = new();
    private AccessView view = new(AccessMap.Of(new AccessSources(), default), new AccessQuery());

    [Inject]
    public required AccessWatches Watches { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required NavigationManager Location { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    /// <summary>Without people and keys the page has nothing to show.</summary>
    private RaffError? Refused => reading.Missing.TryGetValue("members", out var error) && reading.Missing.ContainsKey("API keys") ? error : null;

    private string? Described => reading.Map.Permissions.FirstOrDefault(permission => permission.Name == query.Permission)?.Description;

    private string Extent
    {
        get
        {
            var first = ((view.Page - 1) * query.Size) + 1;
            var range = view.Rows.Length == 0 ? "0" : $"{CountText.Of(first)}–{CountText.Of(first + view.Rows.Length - 1)}";
            return query.IsFiltered
                ? $"{range} of {CountText.Of(view.Holders.Length)} matching ({CountText.Of(reading.Map.Holders.Count)} total)"
                : $"{range} of {CountText.Of(view.Holders.Length)}";
        }
    }

    private string Columns
    {
        get
        {
            var answered = $"{CountText.Of(reading.ProjectsRead - reading.Refused.Count)} of " +
                $"{(reading.ProjectsTotal is { } total ? CountText.Of(total) : "an unknown number of")} projects answered";
            return view.ColumnsWanted > view.Columns.Length
                ? $"{answered} · {view.Columns.Length} of {CountText.Of(view.ColumnsWanted)} are shown as columns. Use the Projects filter to choose others."
                : answered;
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Location.LocationChanged += Moved;
        watch = Watches.Open(() => _ = InvokeAsync(Read));
        Read();
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Location.LocationChanged -= Moved;
        watch?.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(Read);

    private void Read()
    {
        reading = watch!.Current;
        query = AccessQuery.Read(Location.Uri, Active.Card?.Id);
        view = new AccessView(reading.Map, query);
        StateHasChanged();
    }

    private void Refresh() => watch?.Refresh();

    /// <summary>Takes effect before the browser reports the new URL, since the next choice may come first.</summary>
    private void Go(AccessQuery next)
    {
        query = next;
        view = new AccessView(reading.Map, query);
        Location.NavigateTo(ScopeUrl.Beside(Active, next.Url()));
    }

    private string Export(string format) => ScopeUrl.Beside(Active, $"/account/access/export.{format}");

    private string NameOf(ProjectId project) => reading.Map.Projects.FirstOrDefault(known => known.Id == project)?.Name ?? Directory.CardOf(project).Name;

    private IReadOnlyList<string> AccountRoles() =>
        [.. reading.Map.Holders.CountBy(holder => holder.Account?.Name ?? "none").OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];
}
