using Raff.Console.RaffApi;

namespace Raff.Console.Features.Members;

/// <summary>A role in a project as the list of members shows it.</summary>
/// <param name="Project">The project.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Role">The role's name.</param>
/// <param name="BlockedReason">invited, expired, or suspended; null when it is in effect.</param>
public sealed record MemberRole(ProjectId Project, string ProjectName, string Role, string? BlockedReason)
{
    /// <inheritdoc />
    public override string ToString() => BlockedReason is null ? $"{ProjectName}: {Role}" : $"{ProjectName}: {Role} ({BlockedReason})";
}
