namespace Raff.Console.Features.Resources.Timelines;

/// <summary>What happened to a resource, as far as the journal and sweeps know.</summary>
/// <param name="Entries">The entries, the latest first.</param>
/// <param name="Shown">How many operations are among them.</param>
/// <param name="Total">How many operations there are.</param>
/// <param name="Problem">Why the history of sweeps could not be read; null where all is well.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, int Shown, int Total, string? Problem);
