using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Features.Resources.DetailPage;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.ListPage;

/// <summary>Which columns a list page shows, and how their cells look.</summary>
public static class ListColumns
{
    /// <summary>The columns to show: those chosen in the URL, else the kind's own; over all projects the project stands second.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="query">What the URL says.</param>
    /// <param name="scope">The scope; all projects adds the project's column.</param>
    /// <param name="cardOf">Names the project of a row.</param>
    /// <param name="machines">Names the VM of a row.</param>
    /// <param name="context">What the columns need besides the rows.</param>
    /// <param name="origin">The list that the pages of its rows are opened from; null where they are not opened from a list page.</param>
    /// <param name="own">How a page wants cells of its own to look, by column; null for the kind's look.</param>
    public static IReadOnlyList<TableColumn<IResource>> Of(
        ResourceKind kind, ListQuery query, ActiveScope scope, Func<IResource, ProjectCard?> cardOf, VmIndex machines,
        Func<string, RenderFragment<IResource>?>? own = null, RowContext? context = null, ListQuery? origin = null)
    {
        // Without a sweep nothing is claimed, not even by an empty column.
        var columns = kind.Columns.Where(column => IsShown(kind, query, column) && !(column.NeedsFindings && context?.Findings is null))
            .Select(column => column.In(context ?? RowContext.Empty));
        var shown = columns.Select(column =>
            new TableColumn<IResource>(column.Key, column.Title, own?.Invoke(column.Key) ?? CellOf(kind, scope, column, machines, origin))
            {
                CanSort = column.CanSort,
                IsNumeric = column.IsNumeric,
                Ch = column.Ch,
                Shrinks = column.Shrinks,
                IsName = column.Key == kind.Columns[0].Key,
                IsAlwaysShown = column.IsAlwaysShown,
                Drop = kind.DropOrder.IndexOf(column.Key) is var place and >= 0 ? place : null,
            }).ToList();
        if (scope is ActiveScope.AllProjects && !kind.IsAccount)
        {
            shown.Insert(Math.Min(1, shown.Count),
                new TableColumn<IResource>("project", "Project", row =>
                ProjectCell(kind, cardOf(row)))
                { CanSort = true, Ch = 18, Shrinks = true, Drop = ColumnFit.Last });
        }

        return shown;
    }

    /// <summary>Whether a column is shown; the name always is.</summary>
    public static bool IsShown(ResourceKind kind, ListQuery query, ResourceColumn column) =>
        column == kind.Columns[0] || (query.Columns.IsEmpty ? column.IsShown : query.Columns.Contains(column.Key));

    /// <summary>The query after a column was shown or hidden.</summary>
    public static ListQuery With(this ListQuery query, ResourceKind kind, ColumnChoice choice)
    {
        var keys = kind.Columns.Where(column => column.Key == choice.Key ? choice.IsShown : IsShown(kind, query, column)).Select(column => column.Key)
            .ToImmutableArray();
        return query with { Columns = keys.SequenceEqual(kind.Columns.Where(column => column.IsShown).Select(column => column.Key)) ? [] : keys };
    }

    /// <summary>How a row's cell looks: the VM by its name and with a link where it is known, else as the column says.</summary>
    public static RenderFragment CellOf(ResourceColumn column, IResource row, ActiveScope scope, VmIndex machines)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(machines);
        return column.VmOf is { } said && machines.Find(said(row)) is { } machine ? Cells.Vm(machine, scope)
            : column.PathOf?.Invoke(row) is { } path ? Linked(column, row, ScopeUrl.Below(scope, path))
            : column.Cell is { } cell ? cell(row)
            : builder => builder.AddContent(0, column.Text(row) is { Length: > 0 } text ? text : Cells.Nothing);
    }

    private static RenderFragment Linked(ResourceColumn column, IResource row, string address) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", "count-link");
        builder.AddAttribute(2, "href", address);
        builder.AddContent(3, column.Cell is { } cell ? cell(row) : inner => inner.AddContent(0, column.Text(row)));
        builder.CloseElement();
    };

    private static RenderFragment<IResource> CellOf(ResourceKind kind, ActiveScope scope, ResourceColumn column, VmIndex machines, ListQuery? origin)
    {
        if (column.Key == "name" && column.Cell is null)
        {
            return row => builder =>
            {
                builder.OpenElement(0, kind.PageOf is null ? "span" : "a");
                builder.AddAttribute(1, "class", column.IsMono ? "name mono" : "name");
                builder.AddAttribute(2, "title", row.Name);
                if (kind.PageOf is { } page)
                {
                    var address = ScopeUrl.Beside(scope, page(row));
                    builder.AddAttribute(3, "href", origin is null ? address : ListOrigin.Carry(address, origin));
                }

                builder.AddContent(4, row.Name);
                builder.CloseElement();
            };
        }

        return row => CellOf(column, row, scope, machines);
    }

    private static RenderFragment ProjectCell(ResourceKind kind, ProjectCard? card) => builder =>
    {
        if (card is null)
        {
            builder.AddMarkupContent(0, "<span class=\"mut\">project unknown</span>");
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "class", $"proj p{card.Color}");
        builder.AddAttribute(3, "data-mark", card.Letters);
        builder.AddAttribute(4, "href", ScopeUrl.Below(new ActiveScope.OneProject(card), kind.Word));
        builder.AddContent(5, card.Name);
        builder.CloseElement();
    };
}
