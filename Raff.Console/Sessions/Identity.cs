using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>
/// The owner and the permissions of a key, as far as the key can read them. The API has no "who am I": role and projects come from the key's own
/// row in <c>/api-keys</c>, if it can read that list (docs/raff-api.md#api-keys). Null means unknown, and what is unknown is tried.
/// </summary>
public sealed record Identity
{
    /// <summary>Keyed hash of endpoint and whole key: groups sessions, preferences and lists of one key without revealing it.</summary>
    public required string Key { get; init; }

    /// <summary>The first 13 characters of the key: the part that may be shown.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>The key's name, where known.</summary>
    public string? KeyName { get; init; }

    /// <summary>The name of the account role; null if unknown or if the key has none.</summary>
    public string? AccountRole { get; init; }

    /// <summary>The account's id; null if neither the key list nor a project has it.</summary>
    public string? AccountId { get; init; }

    /// <summary>The permissions of the account role; null if unknown.</summary>
    public IReadOnlySet<string>? AccountPermissions { get; init; }

    /// <summary>The projects the key was given a role in; null if unknown. An owner needs none.</summary>
    public IReadOnlyDictionary<ProjectId, ProjectAccess>? ProjectAccesses { get; init; }

    /// <summary>Whether this is the account's owner, who may do everything everywhere.</summary>
    public bool IsOwner { get; init; }

    /// <summary>The name in the app bar: the key's name, or else its prefix.</summary>
    public string DisplayName => KeyName ?? KeyPrefix;

    /// <summary>Whether it is known what this key may do in a project: a key that may not read its own role does not know.</summary>
    public bool KnowsRightsIn(ProjectId project) =>
        IsOwner || (ProjectAccesses is { } accesses && (!accesses.TryGetValue(project, out var access) || access.Permissions is not null));

    /// <summary>
    /// Why this key may not do something; null if it may or if that is unknown, since the API decides.
    /// </summary>
    /// <param name="permission">The permission's name; <c>account.*</c> is checked against the account role, the rest against the project's role.</param>
    /// <param name="project">The resource's project; null for account permissions.</param>
    /// <returns>A sentence for a disabled control's title, or null.</returns>
    public string? Refusal(PermissionName permission, ProjectId? project)
    {
        if (IsOwner)
        {
            return null;
        }

        if (permission.IsOfAccount)
        {
            return AccountPermissions is null || AccountPermissions.Contains(permission.Value)
                ? null
                : AccountRole is null
                    ? $"Your key has no account role; this needs {permission}."
                    : $"Your account role {AccountRole} lacks {permission}.";
        }

        if (ProjectAccesses is null || project is not { } id)
        {
            return null;
        }

        if (!ProjectAccesses.TryGetValue(id, out var access))
        {
            return $"Your key has no role in this project; this needs {permission}.";
        }

        return access.Permissions is null || access.Permissions.Contains(permission.Value)
            ? null
            : $"Your role {access.RoleName} in {access.ProjectName} lacks {permission}.";
    }
}
