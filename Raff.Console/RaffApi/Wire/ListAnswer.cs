namespace Raff.Console.RaffApi.Wire;

/// <summary>A list as one answer gave it.</summary>
/// <param name="Rows">All rows, unchecked.</param>
/// <param name="Total">What the server says there are in all; null where it says nothing.</param>
internal sealed record ListAnswer<T>(IReadOnlyList<T> Rows, int? Total);
