using Raff.Console.RaffApi;

namespace Raff.Console.Features.ApiKeys;

/// <summary>What became of a role that a key should get in a project.</summary>
/// <param name="Access">The role and the project.</param>
/// <param name="Error">Why the key does not have it, or why that is unknown; null where it has it.</param>
public sealed record AccessOutcome(PlannedAccess Access, RaffError? Error);
