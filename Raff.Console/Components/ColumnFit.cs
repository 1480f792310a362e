namespace Raff.Console.Components;

/// <summary>
/// Decides below which table width each column is dropped, so that the others are never cut, from the characters that each needs and the order in
/// which they are dropped. The style sheet knows the widths in steps (<c>.w400</c>, <c>.w480</c> ...), since a container query takes no variable.
/// </summary>
public static class ColumnFit
{
    private const double Character = 7.2;
    private const int Gap = 20;
    private const int Name = 150;
    private const int Edges = 48;
    private const int Control = 40;
    private const int Step = 80;
    private const int MinStep = 400;
    private const int MaxStep = 2080;

    /// <summary>The place of a column that is dropped on no usual screen: it shrinks first, and goes only below 360 pixels.</summary>
    public const int Last = int.MaxValue;

    /// <summary>The class of each column that drops, by key.</summary>
    /// <param name="columns">The columns shown.</param>
    /// <param name="controls">The number of control columns: check boxes, menus.</param>
    public static IReadOnlyDictionary<string, string> Classes<TRow>(IReadOnlyList<TableColumn<TRow>> columns, int controls)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var needed = Edges + (controls * Control) + columns.Sum(Width);
        var dropping = columns.Index().Where(place => place.Item is { IsAlwaysShown: false, IsName: false })
            .OrderBy(place => place.Item.Drop ?? int.MaxValue - 1).ThenByDescending(place => place.Index);
        foreach (var (_, column) in dropping)
        {
            var step = (int)Math.Ceiling(needed / Step) * Step;
            classes[column.Key] = column.Drop is Last ? "w360" : $"w{Math.Clamp(step, MinStep, MaxStep)}";
            needed -= Width(column);
        }

        return classes;
    }

    /// <summary>The pixels a column needs with the gap after it.</summary>
    public static double Width<TRow>(TableColumn<TRow> column)
    {
        var guess = column.IsNumeric ? 8 : column.Shrinks ? 22 : 16;
        return Gap + (column.IsName ? Name : Math.Max(column.Ch ?? guess, column.Title.Length + 1) * Character);
    }
}
