using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.RaffApi.Requests;

/// <summary>What to change of a firewall; null leaves as it is (docs/raff-api.md#firewalls).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Rules">The new set of rules, at least one.</param>
public sealed record UpdateFirewall(string? Name, string? Description, IReadOnlyList<FirewallRule>? Rules);
