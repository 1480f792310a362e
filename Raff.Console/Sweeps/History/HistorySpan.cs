namespace Raff.Console.Sweeps.History;

/// <summary>Which two sweeps are compared.</summary>
/// <param name="From">The number of the earlier one; null to choose it by <paramref name="Back"/>.</param>
/// <param name="To">The number of the later one; null for the latest.</param>
/// <param name="Back">How far the earlier one lies before now; null for the one before the later.</param>
public sealed record HistorySpan(long? From, long? To, TimeSpan? Back)
{
    /// <summary>The two sweeps; null where there are not two, or they are unknown or the wrong way around.</summary>
    /// <param name="sweeps">All sweeps, the latest first.</param>
    /// <param name="now">The time.</param>
    public (SweepMoment From, SweepMoment To)? Resolve(IReadOnlyList<SweepMoment> sweeps, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sweeps);
        var to = To is { } last ? sweeps.FirstOrDefault(sweep => sweep.Id == last) : sweeps.Count > 0 ? sweeps[0] : null;
        if (to is null)
        {
            return null;
        }

        List<SweepMoment> earlier = [.. sweeps.Where(sweep => sweep.At < to.At)];
        var from = From is { } first ? earlier.Find(sweep => sweep.Id == first)
            : Back is { } back ? earlier.Find(sweep => sweep.At <= now - back) ?? earlier.LastOrDefault()
            : earlier.FirstOrDefault();
        return from is null ? null : (from, to);
    }
}
