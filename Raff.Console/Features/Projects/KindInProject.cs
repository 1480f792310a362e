using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Projects;

/// <summary>The number of resources of a kind in a project.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">The count; 0 if it could not be counted.</param>
/// <param name="Error">Why it could not be counted; null if it could.</param>
public sealed record KindInProject(ResourceKind Kind, int Count, RaffError? Error);
