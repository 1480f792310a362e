namespace Raff.Console.Domain.Access;

/// <summary>A role that somebody has, with what it allows.</summary>
/// <param name="RoleId">The role; null where the API did not say.</param>
/// <param name="Name">Its name.</param>
/// <param name="Permissions">What it allows; null where the roles cannot be read.</param>
public sealed record RoleGrant(string? RoleId, string Name, IReadOnlySet<string>? Permissions);
