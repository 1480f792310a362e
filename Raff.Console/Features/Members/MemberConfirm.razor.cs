using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.Members;

/// <summary>Asks before somebody is suspended, reactivated, removed or uninvited, says what goes and what stays, and does it (api.md section 2.13).</summary>
public sealed partial class MemberConfirm
{
    private readonly FormErrors errors = new();
    private MemberQuestion? answering;

    /// <summary>What is asked; the dialog is open for what needs a yes and no form.</summary>
    [Parameter, EditorRequired]
    public MemberQuestion? Question { get; set; }

    /// <summary>What is known of keys and invitations that stay behind.</summary>
    [Parameter, EditorRequired]
    public required AccessReading Reading { get; set; }

    /// <summary>It was done; in a sentence.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>The operator left it.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Sends changes.</summary>
    [Inject]
    public required MemberChanges Changes { get; init; }

    /// <summary>What is left in projects after a removal.</summary>
    [Inject]
    public required ListStore Store { get; init; }

    /// <summary>Whose lists.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    private MemberConsequences? Asked => MemberConsequences.Of(Question, Reading, NameOf);

    private ProjectLabel? Label => Question switch
    {
        MemberQuestion.SuspendInProject asked => LabelOf(asked.Project),
        MemberQuestion.ReactivateInProject asked => LabelOf(asked.Project),
        MemberQuestion.RemoveFromProject asked => LabelOf(asked.Project),
        MemberQuestion.Cancel { Invitation.Project: { } project } => LabelOf(project),
        _ => null,
    };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(Question, answering))
        {
            answering = Question;
            errors.Clear();
        }
    }

    private string NameOf(ProjectId project) => Directory.CardOf(project).Name;

    private ProjectLabel LabelOf(ProjectId project)
    {
        var card = Directory.CardOf(project);
        return new ProjectLabel(card.Name, card.Colour, card.IsProtected);
    }

    private Task DoAsync()
    {
        errors.Clear();
        return Question switch
        {
            MemberQuestion.Suspend { Person: var person } => StatusAsync(person, "suspended", $"{person.Name} is suspended: the roles stay, signing in does not."),
            MemberQuestion.Reactivate { Person: var person } => StatusAsync(person, "active", $"{person.Name} is active again."),
            MemberQuestion.Remove { Person: var person } => RemoveAsync(person),
            MemberQuestion.Cancel { Person: var person, Invitation: var invitation } => CancelAsync(person, invitation),
            MemberQuestion.SuspendInProject { Person: var person, Project: var project } => StatusAsync(person, project, "suspended", $"{person.Name} is suspended in {NameOf(project)}."),
            MemberQuestion.ReactivateInProject { Person: var person, Project: var project } => StatusAsync(person, project, "active", $"{person.Name} is active again in {NameOf(project)}."),
            MemberQuestion.RemoveFromProject { Person: var person, Project: var project } => LeaveAsync(person, project),
            _ => Task.CompletedTask,
        };
    }

    private async Task StatusAsync(AccessHolder.Person person, string status, string done) => await TakeAsync(
        await Changes.SendAsync(Changes.Refusal(PermissionName.AccountMembersManage), [], client => client.UpdateMemberAsync(person.Member!.Id, new UpdateMember(null, status), CancellationToken.None)), done);

    private async Task StatusAsync(AccessHolder.Person person, ProjectId project, string status, string done) => await TakeAsync(
        await Changes.SendAsync(Changes.Refusal(PermissionName.ProjectMembersManage, project), [project], client => client.UpdateProjectMemberAsync(project, person.Projects[project].Membership!.Id, new UpdateMember(null, status), CancellationToken.None)), done);

    private async Task LeaveAsync(AccessHolder.Person person, ProjectId project) => await TakeAsync(
        await Changes.SendAsync(Changes.Refusal(PermissionName.ProjectMembersRemove, project), [project], client => client.RemoveProjectMemberAsync(project, person.Projects[project].Membership!.Id, CancellationToken.None)),
        $"{person.Name} has no role in {NameOf(project)} any more.");

    private async Task CancelAsync(AccessHolder.Person person, OpenInvitation invitation) => await TakeAsync(
        await Changes.SendAsync(Changes.InviteRefusal(invitation.Project), invitation.Project is { } project ? [project] : [], client => client.CancelInvitationAsync(invitation.Id, CancellationToken.None)),
        $"The invitation of {person.Name} to {(invitation.Project is { } one ? NameOf(one) : "the account")} was cancelled.");

    /// <summary>Whether removing from the account takes the roles in projects too is told differently (api.md section 5.3, 54c): what is left is read and named.</summary>
    private async Task RemoveAsync(AccessHolder.Person person)
    {
        ProjectId[] projects = [.. person.Projects.Keys];
        var answer = await Changes.SendAsync(Changes.Refusal(PermissionName.AccountMembersRemove), projects, client => client.RemoveMemberAsync(person.Member!.Id, CancellationToken.None));
        var left = (Store.Peek(Client, AccountLists.People, Scope.All)?.Rows ?? []).Where(read => person.UserId is not null && read.Members.Any(member => member.UserId == person.UserId)).Select(read => read.Project.Name).ToList();
        await TakeAsync(answer, left.Count == 0
            ? $"{person.Name} was removed from the account and from every project."
            : $"{person.Name} was removed from the account, but still has a role in {string.Join(", ", left)}: remove it there.");
    }

    private async Task TakeAsync<T>(RaffResult<T> answer, string done)
    {
        if (answer is RaffResult<T>.Failed { Error: var error })
        {
            errors.Take(error);
            return;
        }

        await OnDone.InvokeAsync(done);
    }
}
