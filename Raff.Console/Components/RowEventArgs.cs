namespace Raff.Console.Components;

/// <summary>What an operator did to a row, as <c>wwwroot/js/console.js</c> reports it: one handler per table instead of several per row.</summary>
public sealed class RowEventArgs : EventArgs
{
    /// <summary><c>select</c>, <c>select-all</c> or <c>menu</c>.</summary>
    public string Act { get; set; } = "";

    /// <summary>The row's <c>data-id</c>; empty for <c>select-all</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>Whether the check box is now checked.</summary>
    public bool Checked { get; set; }

    /// <summary>Whether Shift was pressed: the range from the last row to this one.</summary>
    public bool Shift { get; set; }
}
