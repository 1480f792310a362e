using Raff.Console.RaffApi;

namespace Raff.Console.Features.Roles;

/// <summary>
/// A person or an API key that has a role; an edit of the role takes effect for them immediately (docs/raff-api.md#roles). Closed: every case is nested here.
/// </summary>
public abstract record RoleUser
{
    private RoleUser(string id, string name, ProjectId? project, string? projectName) => (Id, Name, Project, ProjectName) = (id, name, project, projectName);

    /// <summary>The id of the membership or of the key.</summary>
    public string Id { get; }

    /// <summary>The email, or the key's name.</summary>
    public string Name { get; }

    /// <summary>The project in which they have a project role; null for an account role.</summary>
    public ProjectId? Project { get; }

    /// <summary>That project's name.</summary>
    public string? ProjectName { get; }

    /// <summary>The name and the project, as text.</summary>
    public string Text => ProjectName is null ? Name : $"{Name} in {ProjectName}";

    /// <summary>A member of the account or of a project; also one whose invitation is pending.</summary>
    public sealed record Person(string MemberId, string Email, string Status, ProjectId? In, string? InName) : RoleUser(MemberId, Email, In, InName);

    /// <summary>An API key.</summary>
    public sealed record Key(string KeyId, string KeyName, bool IsOwn, ProjectId? In, string? InName) : RoleUser(KeyId, KeyName, In, InName);
}
