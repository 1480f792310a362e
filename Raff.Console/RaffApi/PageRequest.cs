namespace Raff.Console.RaffApi;

/// <summary>Which page of a list to read.</summary>
/// <param name="Offset">Rows to pass over, from 0.</param>
/// <param name="Limit">The number of rows requested; the server may send fewer.</param>
/// <param name="Filters">Query parameters the API filters by (<c>status</c>, <c>region</c>, ...); empty for none.</param>
public sealed record PageRequest(int Offset, int Limit, IReadOnlyDictionary<string, string> Filters)
{
    private static readonly IReadOnlyDictionary<string, string> NoFilters = new Dictionary<string, string>();

    /// <summary>A page without filters.</summary>
    public PageRequest(int offset, int limit)
        : this(offset, limit, NoFilters)
    {
    }
}
