using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Projects;

/// <summary>How many resources of a kind a project holds.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many; 0 where it could not be counted.</param>
/// <param name="Error">Why it could not be counted; null if it could.</param>
public sealed record KindInProject(ResourceKind Kind, int Count, RaffError? Error);
