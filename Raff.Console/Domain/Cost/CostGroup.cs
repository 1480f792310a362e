namespace Raff.Console.Domain.Cost;

/// <summary>Costs that belong together.</summary>
/// <param name="Key">What they share: a project's id, a kind's word, a tag, a VM's id, <c>kind/id</c> of a resource; empty for what has none.</param>
/// <param name="Lines">The resources, the dearest first.</param>
public sealed record CostGroup(string Key, IReadOnlyList<CostLine> Lines)
{
    /// <summary>US dollars a month, as far as prices are known.</summary>
    public double Monthly { get; } = Lines.Sum(line => line.Monthly ?? 0);

    /// <summary>US dollars a month that customers are charged, as far as prices are known.</summary>
    public double Charged { get; } = Lines.Sum(line => line.Charged ?? 0);

    /// <summary>US dollars an hour, as far as prices are known.</summary>
    public double Hourly { get; } = Lines.Sum(line => line.Hourly ?? 0);

    /// <summary>US dollars a month for what nothing uses.</summary>
    public double Idle { get; } = Lines.Sum(line => line.Idle is null ? 0 : line.Monthly ?? 0);

    /// <summary>How many resources have no known price.</summary>
    public int Unpriced { get; } = Lines.Count(line => line.Monthly is null);

    /// <summary>Adds lines up, the dearest group first. By tag, a VM with several tags counts under each of them.</summary>
    public static IReadOnlyList<CostGroup> By(CostGrouping grouping, IEnumerable<CostLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var keyed = grouping switch
        {
            CostGrouping.Project => lines.GroupBy(line => line.Project?.Value ?? "", StringComparer.Ordinal),
            CostGrouping.Kind => lines.GroupBy(line => line.Kind, StringComparer.Ordinal),
            CostGrouping.Tag => lines.SelectMany(line => line.Tags.DefaultIfEmpty("").Select(tag => (tag, line)))
                .GroupBy(pair => pair.tag, pair => pair.line, StringComparer.Ordinal),
            CostGrouping.Vm => lines.GroupBy(line => line.Vm?.Id.Value ?? "", StringComparer.Ordinal),
            // Ids are unique within a kind only.
            CostGrouping.Resource => lines.GroupBy(line => $"{line.Kind}/{line.Row.Id}", StringComparer.Ordinal),
            _ => throw new ArgumentOutOfRangeException(nameof(grouping)),
        };
        return
        [
            .. keyed.Select(group => new CostGroup(group.Key,
                    [.. group.OrderByDescending(line => line.Monthly ?? 0).ThenBy(line => line.Row.Id.Value, StringComparer.Ordinal)]))
                .OrderByDescending(group => group.Monthly).ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
    }
}
