namespace Raff.Console.Domain.Access;

/// <summary>A role of a person or key, with what it allows.</summary>
/// <param name="RoleId">The role; null if unknown.</param>
/// <param name="Name">Its name.</param>
/// <param name="Permissions">What it allows; null if the roles cannot be read.</param>
public sealed record RoleGrant(string? RoleId, string Name, IReadOnlySet<string>? Permissions);
