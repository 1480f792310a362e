namespace Raff.Console.RaffApi.Requests;

/// <summary>
/// Who becomes a member of the account with which role: exactly one of an address, a user and an API key (docs/raff-api.md#members).
/// </summary>
public sealed record AddMember
{
    private AddMember(string roleId) => RoleId = roleId;

    /// <summary>The role.</summary>
    public string RoleId { get; }

    /// <summary>A person to invite.</summary>
    public string? Email { get; private init; }

    /// <summary>A user who is known already.</summary>
    public string? TargetUserId { get; private init; }

    /// <summary>An API key.</summary>
    public string? ApiKeyId { get; private init; }

    /// <summary>Invites an address.</summary>
    public static AddMember ByEmail(string email, string roleId) => new(roleId) { Email = email };

    /// <summary>Adds a user.</summary>
    public static AddMember User(string userId, string roleId) => new(roleId) { TargetUserId = userId };

    /// <summary>Adds an API key.</summary>
    public static AddMember Key(string apiKeyId, string roleId) => new(roleId) { ApiKeyId = apiKeyId };
}
