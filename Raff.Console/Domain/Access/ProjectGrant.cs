namespace Raff.Console.Domain.Access;

/// <summary>A role in a project.</summary>
/// <param name="Role">The role.</param>
/// <param name="BlockedReason">Why it allows nothing now: <see cref="AccessHolder.Invited"/> or <see cref="AccessHolder.Suspended"/>; null if it
/// counts.</param>
public sealed record ProjectGrant(RoleGrant Role, string? BlockedReason)
{
    /// <summary>The membership of a person; null for a key, whose access the API lists with the key.</summary>
    public RaffApi.Contracts.ProjectMember? Membership { get; init; }
}
