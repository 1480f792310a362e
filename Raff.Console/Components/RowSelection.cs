namespace Raff.Console.Components;

/// <summary>Rows that were ticked or unticked.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="IsSelected">Whether they are ticked now.</param>
public sealed record RowSelection(IReadOnlyList<string> Ids, bool IsSelected);
