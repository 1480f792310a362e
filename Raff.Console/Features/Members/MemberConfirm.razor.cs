using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.Members;

/// <summary>Confirms that someone is suspended, reactivated, removed, or no longer invited; shows what is lost and what stays.</summary>
public sealed partial class MemberConfirm
{
    private readonly FormErrors errors = new();
    private MemberConsequences words = null!;

    [Parameter, EditorRequired]
    public required MemberQuestion.OfPerson Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required MemberChanges Changes { get; init; }

    [Inject]
    public required ListStore Store { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    private AccessHolder.Person Person => Question.Person;

    private string PersonName => NameText.Of(Person.Name);

    private ProjectLabel? Label => Question switch
    {
        MemberQuestion.SuspendInProject question => LabelOf(question.Project),
        MemberQuestion.ReactivateInProject question => LabelOf(question.Project),
        MemberQuestion.RemoveFromProject question => LabelOf(question.Project),
        MemberQuestion.Cancel { Invitation.Project: { } project } => LabelOf(project),
        _ => null,
    };

    /// <inheritdoc />
    protected override void OnParametersSet() => words = MemberConsequences.Of(Question, NameOf);

    private string NameOf(ProjectId project) => NameText.Of(Directory.CardOf(project).Name);

    private ProjectLabel LabelOf(ProjectId project)
    {
        var card = Directory.CardOf(project);
        return new ProjectLabel(card.Name, card.Color, card.IsProtected);
    }

    private Task ConfirmAsync()
    {
        errors.Clear();
        return Question switch
        {
            MemberQuestion.Suspend => SetStatusAsync("suspended", $"{PersonName} suspended. They keep their roles but can't sign in."),
            MemberQuestion.Reactivate => SetStatusAsync("active", $"{PersonName} reactivated"),
            MemberQuestion.Remove => RemoveAsync(),
            MemberQuestion.Cancel { Invitation: var invitation } => CancelAsync(invitation),
            MemberQuestion.SuspendInProject { Project: var project } => SetStatusAsync(project, "suspended", $"{PersonName} suspended in {NameOf(project)}"),
            MemberQuestion.ReactivateInProject { Project: var project } => SetStatusAsync(project, "active", $"{PersonName} reactivated in {NameOf(project)}"),
            MemberQuestion.RemoveFromProject { Project: var project } => RemoveAsync(project),
            _ => Task.CompletedTask,
        };
    }

    private async Task SetStatusAsync(string status, string message) => Take(
        await Changes.SendAsync(Changes.Refusal(PermissionName.AccountMembersManage), [], client =>
            client.UpdateMemberAsync(Person.Member!.Id, new UpdateMember(null, status), CancellationToken.None)),
        message);

    private async Task SetStatusAsync(ProjectId project, string status, string message)
    {
        var membership = Person.Projects[project].Membership!.Id;
        Take(
            await Changes.SendAsync(
                Changes.Refusal(PermissionName.ProjectMembersManage, project), [project], client =>
                    client.UpdateProjectMemberAsync(project, membership, new UpdateMember(null, status), CancellationToken.None)),
            message);
    }

    private async Task RemoveAsync(ProjectId project)
    {
        var membership = Person.Projects[project].Membership!.Id;
        Take(
            await Changes.SendAsync(Changes.Refusal(PermissionName.ProjectMembersRemove, project), [project], client =>
                client.RemoveProjectMemberAsync(project, membership, CancellationToken.None)),
            $"{PersonName} removed from {NameOf(project)}");
    }

    private async Task CancelAsync(OpenInvitation invitation) => Take(
        await Changes.SendAsync(
            Changes.InviteRefusal(invitation.Project), invitation.Project is { } project ? [project] : [], client =>
                client.CancelInvitationAsync(invitation.Id, CancellationToken.None)),
        $"Invitation of {PersonName} to {(invitation.Project is { } one ? NameOf(one) : "the account")} canceled");

    /// <summary>The API's documents disagree on whether project roles go with the membership, so the roles that are left are read and named.</summary>
    private async Task RemoveAsync()
    {
        ProjectId[] projects = [.. Person.Projects.Keys];
        var answer = await Changes.SendAsync(Changes.Refusal(PermissionName.AccountMembersRemove), projects, client =>
            client.RemoveMemberAsync(Person.Member!.Id, CancellationToken.None));
        var people = Store.Peek(Client, AccountLists.People, Scope.All)?.Rows ?? [];
        var left = people.Where(read => Person.UserId is not null && read.Members.Any(member => member.UserId == Person.UserId))
            .Select(read => NameText.Of(read.Project.Name)).ToList();
        Take(answer, left.Count == 0
            ? $"{PersonName} removed from the account and from every project"
            : $"{PersonName} removed from the account, but they still have a role in {string.Join(", ", left)}. Remove it there.");
    }

    private void Take<T>(RaffResult<T> answer, string message)
    {
        if (answer is RaffResult<T>.Failed { Error: var error })
        {
            errors.Take(error);
            return;
        }

        Dialog.Done(message);
    }
}
