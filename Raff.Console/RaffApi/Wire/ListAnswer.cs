namespace Raff.Console.RaffApi.Wire;

/// <summary>A list as one answer gave it.</summary>
/// <param name="Rows">All rows that could be read, unchecked.</param>
/// <param name="Total">The server's count of all rows; null if it gives none.</param>
/// <param name="Unreadable">How many rows could not be read.</param>
internal sealed record ListAnswer<T>(IReadOnlyList<T> Rows, int? Total, int Unreadable)
{
    /// <summary>How many rows the server sent.</summary>
    public int Received => Rows.Count + Unreadable;
}
