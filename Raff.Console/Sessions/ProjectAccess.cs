namespace Raff.Console.Sessions;

/// <summary>What a key may do in one project.</summary>
/// <param name="ProjectName">The project's name as the key list names it.</param>
/// <param name="RoleName">The project role, for example Operator.</param>
/// <param name="Permissions">The role's permissions; null if the key may not read roles.</param>
public sealed record ProjectAccess(string ProjectName, string RoleName, IReadOnlySet<string>? Permissions);
