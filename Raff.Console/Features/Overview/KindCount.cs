using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Overview;

/// <summary>How many resources of a kind there are.</summary>
public sealed record KindCount
{
    /// <summary>In all; null while unknown.</summary>
    public int? Total { get; init; }

    /// <summary>By status, as far as counted.</summary>
    public ImmutableDictionary<string, int> ByStatus { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The projects that did not answer, and are not in the total.</summary>
    public IReadOnlyList<ProjectFailure> Refused { get; init; } = [];

    /// <summary>Why it could not be counted; null if it could.</summary>
    public RaffError? Error { get; init; }
}
