namespace Raff.Console.RaffApi.Requests;

/// <summary>Changes of a membership; null means no change; at least one must be set (docs/raff-api.md#members, operations 94 and 99).</summary>
/// <param name="RoleId">The role.</param>
/// <param name="Status">active or suspended.</param>
public sealed record UpdateMember(string? RoleId, string? Status);
