using Raff.Console.RaffApi;

namespace Raff.Console.Features.Projects;

/// <summary>The number of members of a project, from its list of members (docs/raff-api.md#projects); the owner is not among them.</summary>
/// <param name="Count">The count; null if unknown.</param>
/// <param name="Error">Why it could not be counted; null if it could.</param>
/// <param name="At">When it was read.</param>
public sealed record MemberCount(int? Count, RaffError? Error, DateTimeOffset At);
