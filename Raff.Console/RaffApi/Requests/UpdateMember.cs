namespace Raff.Console.RaffApi.Requests;

/// <summary>What to change of a membership; null leaves as it is, at least one must be said (api.md section 1.10, operations 94 and 99).</summary>
/// <param name="RoleId">The role.</param>
/// <param name="Status">active or suspended.</param>
public sealed record UpdateMember(string? RoleId, string? Status);
