using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Projects (docs/raff-api.md#projects, operations 9 to 13).</content>
public sealed partial class RaffClient
{
    /// <summary>A page of the projects the key can reach.</summary>
    public Task<RaffResult<ListPage<Project>>> ListProjectsAsync(PageRequest page, Lane lane, CancellationToken cancellationToken)
    {
        return ListAccountAsync<Project>(RaffCall.Get("projects"), page, lane, cancellationToken);
    }

    /// <summary>One project.</summary>
    public Task<RaffResult<Project>> GetProjectAsync(ProjectId project, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("projects/{id}", project.Value) with { Lane = lane }, root => AnswerReader.One<Project>(root), cancellationToken);

    /// <summary>Creates a project.</summary>
    public Task<RaffResult<Project>> CreateProjectAsync(CreateProject request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "projects") { Body = request }, root => AnswerReader.One<Project>(root), cancellationToken);

    /// <summary>Changes a project's name, description or default region; its slug stays.</summary>
    public Task<RaffResult<Project>> UpdateProjectAsync(ProjectId project, UpdateProject request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Put, "projects/{id}", project.Value) { Body = request }, root =>
                AnswerReader.One<Project>(root), cancellationToken, about: project);

    /// <summary>Deletes an empty project; a default or non-empty one is refused.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteProjectAsync(ProjectId project, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "projects/{id}", project.Value), IrregularAnswers.Acknowledgement, cancellationToken, about: project);
}
