namespace Raff.Console.Sweeps.History;

/// <summary>What sweeps noticed about a resource.</summary>
/// <param name="Moments">The moments, the latest first.</param>
/// <param name="Problem">Why they could not be read; null where all is well.</param>
public sealed record ResourceHistory(IReadOnlyList<ResourceMoment> Moments, string? Problem);
