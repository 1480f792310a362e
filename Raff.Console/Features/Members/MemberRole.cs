using Raff.Console.RaffApi;

namespace Raff.Console.Features.Members;

/// <summary>A role in a project as the list of members shows it.</summary>
/// <param name="Project">The project.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Role">The role's name.</param>
/// <param name="Hindrance">invited, expired, or suspended; null when it is in effect.</param>
public sealed record MemberRole(ProjectId Project, string ProjectName, string Role, string? Hindrance)
{
    /// <inheritdoc />
    public override string ToString() => Hindrance is null ? $"{ProjectName}: {Role}" : $"{ProjectName}: {Role} ({Hindrance})";
}
