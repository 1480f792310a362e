namespace Raff.Console.Components;

/// <summary>Rows that were selected or cleared.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="IsSelected">Whether they are selected now.</param>
public sealed record RowSelection(IReadOnlyList<string> Ids, bool IsSelected);
