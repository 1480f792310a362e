using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>A project as the list shows it. Facts that are not in the API's list are added later (<see cref="ProjectFacts"/>).</summary>
/// <param name="Project">The project as the API gave it.</param>
/// <param name="Members">Its members; null while not counted.</param>
/// <param name="Use">Its resources and cost; null while no list is loaded.</param>
public sealed record ProjectRow(Project Project, MemberCount? Members, ProjectUse? Use) : IResource
{
    /// <inheritdoc />
    public ResourceId Id => new(Project.Id.Value);

    /// <summary>None: a project is the account's.</summary>
    public ProjectId? ProjectId => null;

    /// <inheritdoc />
    public string Name => Project.Name;

    /// <inheritdoc />
    public DateTimeOffset? CreatedAt => Project.CreatedAt;

    /// <summary>Its address as a scope, with a page below it.</summary>
    public string Address(string page = "") => ScopeUrl.Below(new ActiveScope.OneProject(ProjectCard.Of(Project, false)), page);
}
