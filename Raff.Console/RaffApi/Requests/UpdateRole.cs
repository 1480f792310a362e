namespace Raff.Console.RaffApi.Requests;

/// <summary>What to change of a role; null leaves as it is (docs/raff-api.md#roles, operation 104).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Permissions">All its permissions from now on.</param>
public sealed record UpdateRole(string? Name, string? Description, IReadOnlyList<string>? Permissions);
