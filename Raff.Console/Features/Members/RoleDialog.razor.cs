using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Members;

/// <summary>Gives a person another role in the account or in a project, or a first one in a project (api.md section 1.10, operations 94, 97 and 99).</summary>
public sealed partial class RoleDialog
{
    private readonly FormErrors errors = new();
    private MemberQuestion? answering;
    private string project = "";
    private string role = "";
    private string? now;

    /// <summary>What is asked; the dialog is open for the three questions about roles.</summary>
    [Parameter, EditorRequired]
    public MemberQuestion? Question { get; set; }

    /// <summary>What is known of roles and of who has them.</summary>
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

    /// <summary>Reads the membership as it is now.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    /// <summary>Who asks.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    private AccessHolder.Person? Person => Question switch
    {
        MemberQuestion.ChangeRole asked => asked.Person,
        MemberQuestion.AddToProject asked => asked.Person,
        MemberQuestion.ChangeProjectRole asked => asked.Person,
        _ => null,
    };

    private ProjectCard? Card => Question is MemberQuestion.ChangeProjectRole asked ? Directory.CardOf(asked.Project) : null;

    private ProjectLabel? Label => Card is { } card ? new ProjectLabel(card.Name, card.Colour, card.IsProtected) : null;

    private string Title => Question switch
    {
        MemberQuestion.ChangeRole asked => $"Change the account role of {asked.Person.Name}",
        MemberQuestion.AddToProject asked => $"Add {asked.Person.Name} to a project",
        MemberQuestion.ChangeProjectRole asked => $"Change the role of {asked.Person.Name}",
        _ => "",
    };

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(Question, answering))
        {
            return;
        }

        answering = Question;
        errors.Clear();
        now = null;
        switch (Question)
        {
            case MemberQuestion.ChangeRole { Person: var person }:
                (project, role) = ("", person.Member?.RoleId ?? "");
                break;
            case MemberQuestion.AddToProject:
                (project, role) = ("", "");
                break;
            case MemberQuestion.ChangeProjectRole { Person: var person, Project: var where }:
                (project, role) = (where.Value, person.Projects[where].Role.RoleId ?? "");
                await ReadNowAsync(where, person.Projects[where].Membership!.Id);
                break;
        }
    }

    /// <summary>The list may be minutes old: what is about to be changed is told as it is now.</summary>
    private async Task ReadNowAsync(ProjectId where, string membership)
    {
        var listed = role;
        switch (await Client.GetProjectMemberAsync(where, membership, Lane.Interactive, CancellationToken.None))
        {
            case RaffResult<ProjectMember>.Ok { Value: var member }:
                now = $"The role there is {member.RoleName ?? member.Role ?? "unknown"} now.";
                // Another may be chosen by now: that choice stays.
                role = role == listed ? member.RoleId ?? "" : role;
                break;
            case RaffResult<ProjectMember>.Failed { Error: RaffError.NotFound }:
                errors.Take(new RaffError.NotFound("This membership is gone already: somebody else removed it."));
                break;
        }
    }

    private async Task SendAsync()
    {
        errors.Clear();
        if (Question is MemberQuestion.AddToProject && project.Length == 0)
        {
            errors.Add("project", "Choose the project.");
        }

        if (role.Length == 0)
        {
            errors.Add("role", "Choose the role.");
        }

        if (errors.Any)
        {
            return;
        }

        var name = Reading.Roles.FirstOrDefault(known => known.Id == role)?.Name ?? role;
        switch (Question)
        {
            case MemberQuestion.ChangeRole { Person: var person }:
                await ChangeAsync(person, name);
                break;
            case MemberQuestion.AddToProject { Person: var person }:
                var added = new ProjectId(project);
                await TakeAsync(
                    await Changes.SendAsync(Changes.Refusal(PermissionName.ProjectMembersManage, added), [added], client => client.AddProjectMemberAsync(added, AddProjectMember.User(person.UserId ?? "", role), CancellationToken.None)),
                    $"{person.Name} is {name} in {Directory.CardOf(added).Name} now.");
                break;
            case MemberQuestion.ChangeProjectRole { Person: var person, Project: var where }:
                await TakeAsync(
                    await Changes.SendAsync(Changes.Refusal(PermissionName.ProjectMembersManage, where), [where], client => client.UpdateProjectMemberAsync(where, person.Projects[where].Membership!.Id, new UpdateMember(role, null), CancellationToken.None)),
                    $"{person.Name} is {name} in {Directory.CardOf(where).Name} now.");
                break;
        }
    }

    private async Task ChangeAsync(AccessHolder.Person person, string name)
    {
        var guards = new MemberGuards(Reading.Map, MemberGuards.SelfOf(Reading.Map, Current.Required.Identity.KeyPrefix));
        if (Reading.Map.Roles.TryGetValue(role, out var given) && guards.Give(person, given) is { } refusal)
        {
            errors.Add("role", refusal);
            return;
        }

        await TakeAsync(
            await Changes.SendAsync(Changes.Refusal(PermissionName.AccountMembersManage), [], client => client.UpdateMemberAsync(person.Member!.Id, new UpdateMember(role, null), CancellationToken.None)),
            $"The account role of {person.Name} is {name} now.");
    }

    private async Task TakeAsync<T>(RaffResult<T> answer, string done)
    {
        if (answer is RaffResult<T>.Failed { Error: var error })
        {
            errors.Take(error, "role", "project");
            return;
        }

        await OnDone.InvokeAsync(done);
    }
}
