using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.RaffApi.Requests;

/// <summary>A firewall to make (docs/raff-api.md#firewalls).</summary>
/// <param name="Name">The name, 1 to 64 characters.</param>
/// <param name="Description">What it is for.</param>
/// <param name="TemplateId">A template whose rules are copied first.</param>
/// <param name="Rules">Rules of its own.</param>
public sealed record CreateFirewall(string Name, string? Description, string? TemplateId, IReadOnlyList<FirewallRule>? Rules);
