using System.Globalization;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Components;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Inventory;

/// <summary>Every resource of a scope in one list, whatever its kind: to find one by name, id, tag or address, and to add them up.</summary>
public sealed partial class InventoryPage
{
    private ListLoading? loading;
    private ActiveScope? opened;
    private InventoryQuery query = new();
    private IReadOnlyList<CostLine> of = [];
    private IReadOnlyList<InventoryItem> items = [];
    private object?[] read = [];
    private InventoryView? view;

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
    public required NavigationManager Navigation { get; init; }

    /// <summary>Its links in the menu count what this page loads.</summary>
    [Inject]
    public required SavedViews Views { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private bool IsLoading => loading?.IsUnderWay == true;

    private Holdings Loaded => Active is { } scope ? Lists.Read(scope.Scope) : Holdings.None;

    private IEnumerable<InventoryField> Fields =>
        Enum.GetValues<InventoryField>().Where(one => one is not InventoryField.Project || Active is ActiveScope.AllProjects);

    private IReadOnlyList<InventoryItem> Items
    {
        get
        {
            var lines = Active is { } scope ? Costs.Read(scope.Scope) : [];
            if (!ReferenceEquals(lines, of))
            {
                of = lines;
                items = ItemsOf(lines, Kinds);
            }

            return items;
        }
    }

    private InventoryView View
    {
        get
        {
            object?[] now = [Items, query, Directory.Projects];
            if (view is null || !now.SequenceEqual(read))
            {
                read = now;
                view = InventoryView.Of(Items, query, project => Directory.CardOf(project).Name);
            }

            return view;
        }
    }

    private int Shown => query.Group is null ? View.Items.Length : View.Groups.Length;

    private string Extent
    {
        get
        {
            var from = (query.Page - 1) * query.Size;
            var to = Math.Min(from + query.Size, Shown);
            return to <= from ? $"0 of {CountText.Of(Shown)}" : $"{CountText.Of(from + 1)}–{CountText.Of(to)} of {CountText.Of(Shown)}";
        }
    }

    private string Coverage
    {
        get
        {
            var loaded = Loaded;
            var refused = loaded.Refused.Values.SelectMany(failures => failures).Select(failure => failure.Project).Distinct().Count();
            var lists = loaded.Kinds.Count == Kinds.All.Length
                ? "From all lists"
                : $"From {loaded.Kinds.Count} of {Kinds.All.Length} " +
                    $"lists{(loaded.Kinds.Count == 0 ? "" : $" ({string.Join(", ", loaded.Kinds.Select(kind => kind.InSentence))})")}";
            var without = refused == 0 ? "" : $", without {CountText.Of(refused, "project")} that could not be read";
            var atLeast = View.Unpriced > 0 || refused > 0 || loaded.Kinds.Count < Kinds.All.Length ? "at least " : "";
            return $"{lists}{without}. {CountText.Of(View.Items.Length, "resource")}, {atLeast}{Cells.Dollars(View.Monthly)} / month.";
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        query = InventoryQuery.Read(Navigation.Uri);
        Scope.StateChanged += ScopeChanged;
        Navigation.LocationChanged += LocationChanged;
        Open();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await Lists.LoadPricesAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Scope.StateChanged -= ScopeChanged;
        Navigation.LocationChanged -= LocationChanged;
        loading?.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    /// <summary>The items of cost lines.</summary>
    internal static IReadOnlyList<InventoryItem> ItemsOf(IReadOnlyList<CostLine> lines, ResourceKinds kinds)
    {
        var byWord = kinds.All.ToDictionary(kind => kind.Word, StringComparer.Ordinal);
        return [.. lines.Select(line => new InventoryItem(byWord[line.Kind], line))];
    }

    private static string TitleOf(InventoryField field) => field.ToString();

    private string Label(InventoryField field, string value) => (field, value) switch
    {
        (InventoryField.Kind, _) => Kinds.Of(value).Plural,
        (InventoryField.Project, "") => "Project unknown",
        (InventoryField.Project, _) => Directory.CardOf(new ProjectId(value)).Name,
        (InventoryField.Status, "") => "No status",
        (InventoryField.Status, "passive") => "stopped",
        (InventoryField.Region, "") => "Region unknown",
        (InventoryField.Tag, "") => "No tag",
        _ => value,
    };

    private IReadOnlyList<FilterChoice> ChoicesOf(InventoryField field) =>
    [
        .. Items.SelectMany(item => InventoryView.ValuesOf(item, field)).CountBy(value => value, StringComparer.Ordinal)
            .Where(pair => pair.Key.Length > 0 || field is InventoryField.Tag)
            .OrderBy(pair => Label(field, pair.Key), NaturalKey.Comparer).Select(pair => new FilterChoice(pair.Key) { Count = pair.Value }),
    ];

    private void ScopeChanged(object? sender, EventArgs change) => _ = InvokeAsync(Open);

    private void LocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        query = InventoryQuery.Read(Navigation.Uri);
        StateHasChanged();
    });

    private void Refresh() => _ = InvokeAsync(() =>
    {
        StateHasChanged();
        Views.Notify();
    });

    private void Open()
    {
        if (Active is { } scope && scope != opened)
        {
            opened = scope;
            loading?.Dispose();
            loading = Lists.Open(scope.Scope, Refresh);
            StateHasChanged();
        }
    }

    private void LoadAll() => loading?.LoadAll();

    private string Address(InventoryQuery changed) => $"{ScopeUrl.Below(Active ?? ActiveScope.All, "inventory")}{changed.Write()}";

    private string Export(string format) =>
        ScopeUrl.Below(Active ?? ActiveScope.All, string.Create(CultureInfo.InvariantCulture, $"inventory/export.{format}"))
            + (query with { Page = 1, Group = null }).Write();

    private void Go(InventoryQuery changed)
    {
        // The page shows it at once; the address follows.
        query = changed;
        Navigation.NavigateTo(Address(changed), replace: changed.Search != InventoryQuery.Read(Navigation.Uri).Search);
    }
}
