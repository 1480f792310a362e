using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Members, project members and invitations (docs/raff-api.md#members, operations 91 to 100 and 113 to 115).</content>
public sealed partial class RaffClient
{
    /// <summary>A page of the members of the account, including pending ones.</summary>
    public Task<RaffResult<ListPage<Member>>> ListMembersAsync(PageRequest page, Lane lane, CancellationToken cancellationToken)
    {
        return ListAccountAsync<Member>(RaffCall.Get("members"), page, lane, cancellationToken);
    }

    /// <summary>One member.</summary>
    public Task<RaffResult<Member>> GetMemberAsync(string id, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("members/{id}", id) with { Lane = lane }, root => AnswerReader.One<Member>(root), cancellationToken);

    /// <summary>Adds a member or sends an invitation.</summary>
    public Task<RaffResult<Member>> AddMemberAsync(AddMember request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "members") { Body = request }, root => AnswerReader.One<Member>(root), cancellationToken);

    /// <summary>Changes a member's role, or suspends or restores them.</summary>
    public Task<RaffResult<Member>> UpdateMemberAsync(string id, UpdateMember request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Patch, "members/{id}", id) { Body = request }, root => AnswerReader.One<Member>(root), cancellationToken);

    /// <summary>Removes a member from the account.</summary>
    public Task<RaffResult<Acknowledgement>> RemoveMemberAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "members/{id}", id), IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>A page of the members of a project, including pending ones.</summary>
    public Task<RaffResult<ListPage<ProjectMember>>> ListProjectMembersAsync(
        ProjectId project,
        PageRequest page,
        Lane lane,
        CancellationToken cancellationToken)
    {
        return ListAccountAsync<ProjectMember>(RaffCall.Get("projects/{id}/members", project.Value), page, lane, cancellationToken);
    }

    /// <summary>One member of a project.</summary>
    public Task<RaffResult<ProjectMember>> GetProjectMemberAsync(ProjectId project, string id, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("projects/{id}/members/{memberId}", project.Value, id) with { Lane = lane }, root =>
            AnswerReader.One<ProjectMember>(root), cancellationToken);

    /// <summary>Gives a user or an API key a role in a project.</summary>
    public Task<RaffResult<ProjectMember>> AddProjectMemberAsync(ProjectId project, AddProjectMember request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "projects/{id}/members", project.Value) { Body = request },
            root => AnswerReader.One<ProjectMember>(root),
            cancellationToken, about: project);

    /// <summary>Changes a project member's role, or suspends or restores them.</summary>
    public Task<RaffResult<ProjectMember>> UpdateProjectMemberAsync(ProjectId project, string id, UpdateMember request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Patch, "projects/{id}/members/{memberId}", project.Value, id) { Body = request },
            root => AnswerReader.One<ProjectMember>(root),
            cancellationToken, about: project);

    /// <summary>Removes a project role; the account membership stays.</summary>
    public Task<RaffResult<Acknowledgement>> RemoveProjectMemberAsync(ProjectId project, string id, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Delete, "projects/{id}/members/{memberId}", project.Value, id),
            IrregularAnswers.Acknowledgement,
            cancellationToken, about: project);

    /// <summary>Invites someone to the account.</summary>
    public Task<RaffResult<Invitation>> InviteAsync(Invite request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "invitations") { Body = request }, root => AnswerReader.One<Invitation>(root), cancellationToken);

    /// <summary>Invites someone to a project.</summary>
    public Task<RaffResult<Invitation>> InviteToProjectAsync(ProjectId project, Invite request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "projects/{id}/invitations", project.Value) { Body = request },
            root => AnswerReader.One<Invitation>(root),
            cancellationToken, about: project);

    /// <summary>Cancels an invitation, to the account or to a project.</summary>
    public Task<RaffResult<Acknowledgement>> CancelInvitationAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "invitations/{id}", id), IrregularAnswers.Acknowledgement, cancellationToken);
}
