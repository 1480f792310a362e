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

/// <summary>Changes someone's role in the account or in a project, or adds them to a project.</summary>
public sealed partial class RoleDialog
{
    private readonly FormErrors errors = new();
    private RoleOffer roles = null!;
    private string project = "";
    private string role = "";
    private string? current;

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

    [Inject]
    public required CurrentOperator Current { get; init; }

    private AccessHolder.Person Person => Question.Person;

    private ProjectCard? Card => Question is MemberQuestion.ChangeProjectRole { Project: var where } ? Directory.CardOf(where) : null;

    private ProjectLabel? Label => Card is { } card ? new ProjectLabel(card.Name, card.Color, card.IsProtected) : null;

    private string PersonName => NameText.Of(Person.Name);

    private string Title => Question switch
    {
        MemberQuestion.ChangeRole => $"Change the account role of {PersonName}",
        MemberQuestion.AddToProject => $"Add {PersonName} to a project",
        _ => $"Change the role of {PersonName}",
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        roles = new RoleOffer(Store, Client, () => _ = InvokeAsync(StateHasChanged));
        switch (Question)
        {
            case MemberQuestion.ChangeRole:
                role = Person.Member?.RoleId ?? "";
                break;
            case MemberQuestion.AddToProject { Suggested: { } suggested } when !Person.Projects.ContainsKey(suggested):
                project = suggested.Value;
                break;
            case MemberQuestion.ChangeProjectRole { Project: var where }:
                role = Person.Projects[where].Role.RoleId ?? "";
                await ReadCurrentAsync(where, Person.Projects[where].Membership!.Id);
                break;
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        roles.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    /// <summary>The list may be minutes old, so the dialog shows the role as it is now.</summary>
    private async Task ReadCurrentAsync(ProjectId where, string membership)
    {
        var listed = role;
        switch (await Client.GetProjectMemberAsync(where, membership, Lane.Interactive, CancellationToken.None))
        {
            case RaffResult<ProjectMember>.Ok { Value: var member }:
                current = $"Current role: {NameText.Of(member.RoleName ?? member.Role ?? "unknown")}";

                // A role that was chosen since stays chosen.
                role = role == listed ? member.RoleId ?? "" : role;
                break;
            case RaffResult<ProjectMember>.Failed { Error: RaffError.NotFound }:
                errors.Take(new RaffError.NotFound("This membership no longer exists. Someone else removed it."));
                break;
        }
    }

    private async Task SendAsync()
    {
        errors.Clear();
        if (Question is MemberQuestion.AddToProject && project.Length == 0)
        {
            errors.Add("project", "Choose a project.");
        }

        if (role.Length == 0)
        {
            errors.Add("role", "Choose a role.");
        }

        if (errors.Any)
        {
            return;
        }

        switch (Question)
        {
            case MemberQuestion.ChangeRole:
                await ChangeAccountRoleAsync();
                break;
            case MemberQuestion.AddToProject:
                var added = new ProjectId(project);
                await SendAsync(PermissionName.ProjectMembersManage, added, client =>
                    client.AddProjectMemberAsync(added, AddProjectMember.User(Person.UserId ?? "", role), CancellationToken.None));
                break;
            case MemberQuestion.ChangeProjectRole { Project: var where }:
                var membership = Person.Projects[where].Membership!.Id;
                await SendAsync(PermissionName.ProjectMembersManage, where, client =>
                    client.UpdateProjectMemberAsync(where, membership, new UpdateMember(role, null), CancellationToken.None));
                break;
        }
    }

    private async Task SendAsync<T>(PermissionName permission, ProjectId where, Func<RaffClient, Task<RaffResult<T>>> send) =>
        Take(
            await Changes.SendAsync(Changes.Refusal(permission, where), [where], send),
            $"{PersonName} is now {roles.NameOf(role)} in {NameText.Of(Directory.CardOf(where).Name)}");

    private async Task ChangeAccountRoleAsync()
    {
        var map = Question.Reading.Map;
        var guards = new MemberGuards(map, MemberGuards.SelfOf(map, Current.Required.Identity.KeyPrefix));
        if (map.Roles.TryGetValue(role, out var given) && guards.Give(Person, given) is { } refusal)
        {
            errors.Add("role", refusal);
            return;
        }

        Take(
            await Changes.SendAsync(Changes.Refusal(PermissionName.AccountMembersManage), [], client =>
                client.UpdateMemberAsync(Person.Member!.Id, new UpdateMember(role, null), CancellationToken.None)),
            $"Account role of {PersonName} changed to {roles.NameOf(role)}");
    }

    private void Take<T>(RaffResult<T> answer, string message)
    {
        if (answer is RaffResult<T>.Failed { Error: var error })
        {
            errors.Take(error, "role", "project");
            return;
        }

        Dialog.Done(message);
    }
}
