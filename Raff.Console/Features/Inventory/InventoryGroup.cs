namespace Raff.Console.Features.Inventory;

/// <summary>Resources that share a value, with their subtotals.</summary>
/// <param name="Value">The value; empty for those that have none.</param>
/// <param name="Count">How many.</param>
/// <param name="Monthly">US dollars a month, as far as prices are known.</param>
/// <param name="Unpriced">How many have no known price.</param>
public sealed record InventoryGroup(string Value, int Count, double Monthly, int Unpriced);
