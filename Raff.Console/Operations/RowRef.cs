namespace Raff.Console.Operations;

/// <summary>A row of a list.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Id">The row's id; null for the whole list.</param>
public sealed record RowRef(string Kind, string? Id);
