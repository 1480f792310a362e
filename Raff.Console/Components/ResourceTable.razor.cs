using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Raff.Console.Components;

/// <summary>
/// The one table of the console: a plain semantic table with native check boxes, headings that are buttons, and one shared row menu.
/// Measured against a data-grid component it costs half the nodes and a fifth of the messages (design.md section 10).
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed partial class ResourceTable<TRow>
    where TRow : notnull
{
    private string? openId;
    private string? place;

    /// <summary>What is listed, for <c>data-kind</c>.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The scope, for <c>data-scope</c>.</summary>
    [Parameter, EditorRequired]
    public required string ScopeKey { get; set; }

    /// <summary>loading, ready, empty or error.</summary>
    [Parameter, EditorRequired]
    public required string State { get; set; }

    /// <summary>What the table is called for a screen reader.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>How many rows there are in all, as the server says; null while unknown.</summary>
    [Parameter]
    public int? Total { get; set; }

    /// <summary>How many rows are held.</summary>
    [Parameter]
    public int Loaded { get; set; }

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TableColumn<TRow>> Columns { get; set; }

    /// <summary>The rows of the page.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TRow> Rows { get; set; }

    /// <summary>A row's id.</summary>
    [Parameter, EditorRequired]
    public required Func<TRow, string> IdOf { get; set; }

    /// <summary>A row's project, for <c>data-project-id</c>; null where it has none.</summary>
    [Parameter]
    public Func<TRow, string?> ProjectOf { get; set; } = static _ => null;

    /// <summary>A row's name, for the labels of its controls.</summary>
    [Parameter, EditorRequired]
    public required Func<TRow, string> NameOf { get; set; }

    /// <summary>The column sorted by; null for none.</summary>
    [Parameter]
    public string? Sort { get; set; }

    /// <summary>Whether the sort runs down.</summary>
    [Parameter]
    public bool IsDescending { get; set; }

    /// <summary>A heading was pressed.</summary>
    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    /// <summary>The ids that are ticked.</summary>
    [Parameter]
    public IReadOnlySet<string> Selected { get; set; } = new HashSet<string>();

    /// <summary>Rows were ticked or unticked; without a handler there are no check boxes.</summary>
    [Parameter]
    public EventCallback<RowSelection> OnSelect { get; set; }

    /// <summary>The items of the row menu; null for none.</summary>
    [Parameter]
    public RenderFragment<TRow>? Menu { get; set; }

    /// <summary>What stands in place of rows when there are none or they failed.</summary>
    [Parameter]
    public RenderFragment? Instead { get; set; }

    /// <summary>How many rows are outlined while nothing has arrived.</summary>
    [Parameter]
    public int Placeholders { get; set; } = 12;

    private int Width => Columns.Count + (OnSelect.HasDelegate ? 1 : 0) + (Menu is null ? 0 : 1);

    private void Open(string id, MouseEventArgs click)
    {
        openId = id;
        place = string.Create(CultureInfo.InvariantCulture, $"top:min({click.ClientY:0}px, 100vh - 280px);right:calc(100vw - {click.ClientX:0}px)");
    }

    private void Close() => openId = null;

    private void Pressed(KeyboardEventArgs key)
    {
        if (key.Key is "Escape" or "Tab")
        {
            Close();
        }
    }
}
