namespace Raff.Console.RaffApi.Requests;

/// <summary>
/// Who becomes a member of a project with which role: a user or an API key, never an address (docs/raff-api.md#members).
/// </summary>
public sealed record AddProjectMember
{
    private AddProjectMember(string roleId) => RoleId = roleId;

    /// <summary>The project role.</summary>
    public string RoleId { get; }

    /// <summary>A user.</summary>
    public string? TargetUserId { get; private init; }

    /// <summary>An API key.</summary>
    public string? ApiKeyId { get; private init; }

    /// <summary>Adds a user.</summary>
    public static AddProjectMember User(string userId, string roleId) => new(roleId) { TargetUserId = userId };

    /// <summary>Adds an API key.</summary>
    public static AddProjectMember Key(string apiKeyId, string roleId) => new(roleId) { ApiKeyId = apiKeyId };
}
