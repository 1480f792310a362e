namespace Raff.Console.Domain.Cost;

/// <summary>
/// What the customer behind a project is charged a month for what exists now. Amounts are rounded line by line, so that the lines add up to the sums below
/// them. Pure.
/// </summary>
/// <param name="Lines">What costs something or whose price is unknown, by kind in the order given, the dearest first.</param>
/// <param name="Kinds">The sum of each kind.</param>
/// <param name="Total">The sum of all.</param>
/// <param name="Unpriced">How many lines have no known price.</param>
public sealed record CostStatement(IReadOnlyList<CostLine> Lines, IReadOnlyList<(string Kind, double Monthly)> Kinds, double Total, int Unpriced)
{
    /// <summary>Makes it.</summary>
    /// <param name="lines">Everything in the project.</param>
    public static CostStatement Of(IEnumerable<CostLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var kinds = lines.Where(line => line.Charged is null || Cents(line) > 0).GroupBy(line => line.Kind, StringComparer.Ordinal).ToList();
        List<CostLine> ordered =
        [
            .. kinds.SelectMany(kind => kind.OrderByDescending(line => line.Charged ?? 0).ThenBy(line => line.Row.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(line => line.Row.Id.Value, StringComparer.Ordinal)),
        ];
        return new CostStatement(
            ordered, [.. kinds.Select(kind => (kind.Key, Dollars(kind)))], Dollars(ordered), ordered.Count(line => line.Charged is null));
    }

    private static double Dollars(IEnumerable<CostLine> lines) => (double)(lines.Sum(Cents) / 100);

    private static decimal Cents(CostLine line) => line.Charged is { } amount ? Math.Round((decimal)amount * 100, MidpointRounding.AwayFromZero) : 0;
}
