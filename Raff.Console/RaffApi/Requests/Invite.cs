namespace Raff.Console.RaffApi.Requests;

/// <summary>A person to invite (docs/raff-api.md#invitations, operations 113 and 115).</summary>
/// <param name="Email">The address.</param>
/// <param name="RoleId">The role: of the account scope or of the project scope, as the invitation is.</param>
public sealed record Invite(string Email, string RoleId);
