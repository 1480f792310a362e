using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>Who is in a project, as the API lists them: members and invited people (docs/raff-api.md#members, operation 96).</summary>
/// <param name="Project">The project.</param>
/// <param name="Members">Its members; empty if it did not answer.</param>
/// <param name="Failure">Why it did not answer; null if it did.</param>
public sealed record ProjectPeople(Project Project, IReadOnlyList<ProjectMember> Members, RaffError? Failure)
{
    /// <summary>Whether two rows are equal.</summary>
    public static bool Same(ProjectPeople one, ProjectPeople other)
    {
        return one.Project == other.Project && one.Failure == other.Failure && one.Members.SequenceEqual(other.Members);
    }
}
