namespace Raff.Console.Operations;

/// <summary>A page of the journal.</summary>
/// <param name="Rows">Its operations, the latest first.</param>
/// <param name="Total">How many the query finds.</param>
public sealed record JournalPage(IReadOnlyList<Operation> Rows, int Total);
