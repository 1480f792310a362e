using Raff.Console.RaffApi;

namespace Raff.Console.Features.Projects;

/// <summary>How many members a project has, as its list of members says (api.md section 1.5); the owner is not among them.</summary>
/// <param name="Count">How many; null if the API did not say.</param>
/// <param name="Error">Why it could not be counted; null if it could.</param>
/// <param name="At">When it was asked.</param>
public sealed record MemberCount(int? Count, RaffError? Error, DateTimeOffset At);
