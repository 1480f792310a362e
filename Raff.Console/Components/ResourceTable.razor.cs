using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Raff.Console.Components;

/// <summary>
/// The one table of the console: a plain semantic table with native check boxes, headings that are buttons, and one shared row menu.
/// It costs half the nodes and a fifth of the messages of MudDataGrid (docs/decisions). What happens in its
/// rows arrives through one handler (<see cref="RowEventArgs"/>); it sorts, filters and loads nothing itself.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed partial class ResourceTable<TRow>
    where TRow : notnull
{
    private Dictionary<string, string?> classes = [];
    private ElementReference selectAll;
    private ElementReference menu;
    private MenuRow? menuRow;
    private bool showMenu;
    private bool isMixedShown;
    private string? lastTicked;

    /// <summary>What is listed, for <c>data-kind</c>.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The scope, for <c>data-scope</c>.</summary>
    [Parameter, EditorRequired]
    public required string ScopeKey { get; set; }

    /// <summary>loading, ready, empty or error.</summary>
    [Parameter, EditorRequired]
    public required string State { get; set; }

    /// <summary>The accessible name of the table.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The total number of rows, as the server reports it; null while unknown.</summary>
    [Parameter]
    public int? Total { get; set; }

    /// <summary>How many rows are loaded.</summary>
    [Parameter]
    public int Loaded { get; set; }

    /// <summary>Whether the rows are being refreshed; they stay, below a progress line.</summary>
    [Parameter]
    public bool IsRefreshing { get; set; }

    /// <summary>The columns; on a narrow screen optional ones are dropped in order (<see cref="ColumnFit"/>).</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TableColumn<TRow>> Columns { get; set; }

    /// <summary>The rows of the page.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TRow> Rows { get; set; }

    /// <summary>A row's id.</summary>
    [Parameter, EditorRequired]
    public required Func<TRow, string> IdOf { get; set; }

    /// <summary>A row's project, for <c>data-project-id</c>; null if it has none.</summary>
    [Parameter]
    public Func<TRow, string?> ProjectOf { get; set; } = static _ => null;

    /// <summary>A row's name, for the labels of its controls.</summary>
    [Parameter, EditorRequired]
    public required Func<TRow, string> NameOf { get; set; }

    /// <summary>The column sorted by; null for none.</summary>
    [Parameter]
    public string? Sort { get; set; }

    /// <summary>Whether the sort is descending.</summary>
    [Parameter]
    public bool IsDescending { get; set; }

    /// <summary>A heading was clicked.</summary>
    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    /// <summary>The selected ids.</summary>
    [Parameter]
    public IReadOnlySet<string> Selected { get; set; } = new HashSet<string>();

    /// <summary>Rows were selected or cleared, with Shift a whole range; without a handler there are no check boxes.</summary>
    [Parameter]
    public EventCallback<RowSelection> OnSelect { get; set; }

    /// <summary>Further attributes of a row, which win over the table's own; none when not given.</summary>
    [Parameter]
    public Func<TRow, IReadOnlyDictionary<string, object?>>? RowAttributes { get; set; }

    /// <summary>What a row is grouped by; null for rows that are not grouped. Rows of a group stand together.</summary>
    [Parameter]
    public Func<TRow, string?>? GroupOf { get; set; }

    /// <summary>The line above the rows of a group, from its first row.</summary>
    [Parameter]
    public RenderFragment<TRow>? GroupHead { get; set; }

    /// <summary>The items of the row menu (<see cref="MenuItem"/>), rendered for the one row whose menu is open; null for none.</summary>
    [Parameter]
    public RenderFragment<TRow>? Menu { get; set; }

    /// <summary>The content if there are no rows or they failed to load.</summary>
    [Parameter]
    public RenderFragment? Instead { get; set; }

    /// <summary>The number of placeholder rows while loading.</summary>
    [Parameter]
    public int Placeholders { get; set; } = 12;

    /// <summary>How tall a row is.</summary>
    [Parameter]
    public TableDensity Density { get; set; }

    private bool CanSelect => OnSelect.HasDelegate;

    private bool AllSelected => Rows.Count > 0 && Rows.All(row => Selected.Contains(IdOf(row)));

    private bool IsMixed => CanSelect && !AllSelected && Rows.Any(row => Selected.Contains(IdOf(row)));

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var drops = ColumnFit.Classes(Columns, (CanSelect ? 1 : 0) + (Menu is null ? 0 : 1));
        classes = Columns.ToDictionary(column => column.Key, column => CellClass(column, drops.GetValueOrDefault(column.Key)), StringComparer.Ordinal);

        // A refresh while the menu is open gives it the new row, so that it offers what the new status allows.
        if (menuRow is { } open && Find(open.Id) is { } current)
        {
            menuRow = current;
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsMixed != isMixedShown)
        {
            // The mixed state of a check box is a property of the element, not an attribute.
            isMixedShown = IsMixed;
            await Script.InvokeVoidAsync("raff.setMixed", selectAll, isMixedShown);
        }

        if (showMenu)
        {
            showMenu = false;
            await Script.InvokeVoidAsync("raff.showMenu", menu);
        }
    }

    private static string? CellClass(TableColumn<TRow> column, string? drop)
    {
        var kind = column.IsName ? "name-cell" : column.IsNumeric ? "num" : column.Shrinks ? "long" : null;
        return kind is null ? drop : drop is null ? kind : $"{kind} {drop}";
    }

    private string? AriaSort(TableColumn<TRow> column) => column.Key != Sort ? null : IsDescending ? "descending" : "ascending";

    private MenuRow? Find(string id) => Rows.Where(row => IdOf(row) == id).Select(row => new MenuRow(id, row)).FirstOrDefault();

    private Task OnRowAct(RowEventArgs act)
    {
        switch (act.Act)
        {
            case "select":
                return OnSelect.InvokeAsync(new RowSelection(IdsOf(act), act.Checked));
            case "select-all":
                return OnSelect.InvokeAsync(new RowSelection([.. Rows.Select(IdOf)], act.Checked));
            case "menu" when Find(act.Id) is { } row:
                menuRow = row;
                showMenu = true;
                return Task.CompletedTask;
            default:
                // A refresh has just removed the row.
                return Task.CompletedTask;
        }
    }

    private List<string> IdsOf(RowEventArgs act)
    {
        var ids = Rows.Select(IdOf).ToList();
        var (from, to) = (lastTicked is null ? -1 : ids.IndexOf(lastTicked), ids.IndexOf(act.Id));
        lastTicked = act.Id;
        return act.Shift && from >= 0 && to >= 0 ? ids[Math.Min(from, to)..(Math.Max(from, to) + 1)] : ids.Where(id => id == act.Id).ToList();
    }

    private sealed record MenuRow(string Id, TRow Row);
}
