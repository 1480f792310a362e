using Raff.Console.RaffApi;

namespace Raff.Console.Kinds.Holdings;

/// <summary>What the cached lists say about one project.</summary>
/// <param name="Project">The project; null for rows whose project is unknown.</param>
/// <param name="Counts">Resources by kind word.</param>
/// <param name="Monthly">The estimated cost a month in US dollars.</param>
public sealed record ProjectHoldings(ProjectId? Project, IReadOnlyDictionary<string, int> Counts, double Monthly);
