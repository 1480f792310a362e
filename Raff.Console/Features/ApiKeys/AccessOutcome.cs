using Raff.Console.RaffApi;

namespace Raff.Console.Features.ApiKeys;

/// <summary>The outcome of giving a key a role in a project.</summary>
/// <param name="Access">The role and the project.</param>
/// <param name="Error">Why the key does not have the role, or why that is unknown; null when it has it.</param>
public sealed record AccessOutcome(PlannedAccess Access, RaffError? Error);
