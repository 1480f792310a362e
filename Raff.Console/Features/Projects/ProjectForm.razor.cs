using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>Creates a project, or changes the name and description of one.</summary>
public sealed partial class ProjectForm
{
    private const int MaxName = 64;
    private readonly FormErrors errors = new();
    private string name = "";
    private string description = "";
    private string confirmation = "";
    private bool isProtected;

    [Parameter, EditorRequired]
    public required ProjectQuestion Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required AccountChanges Changes { get; init; }

    [Inject]
    public required ProjectProtection Protection { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    private ProjectRow? Row => (Question as ProjectQuestion.Edit)?.Row;

    private ProjectCard? Card => Row is { } row ? Directory.CardOf(row.Project.Id) : null;

    private ProjectLabel? Label => Row is { } row ? new ProjectLabel(row.Name, ProjectCard.ColorOf(row.Project.Id), Card?.IsProtected == true) : null;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        (name, description) = (Row?.Name ?? "", Row?.Project.Description ?? "");
    }

    private Task SendAsync()
    {
        errors.Clear();
        var checkedName = errors.Require("name", "The name", name, MaxName);
        if (Card is { IsProtected: true } guarded && !NameText.Confirms(confirmation, guarded.Name))
        {
            errors.Add("confirmation", $"Type {NameText.Of(guarded.Name)}. This project is protected, so changes need confirmation.");
        }

        return errors.Any ? Task.CompletedTask : Row is { } row ? ChangeAsync(row, checkedName) : CreateAsync(checkedName);
    }

    private async Task CreateAsync(string checkedName)
    {
        var request = new CreateProject { Name = checkedName, Description = description.Trim() is { Length: > 0 } about ? about : null };
        if (Take(await Changes.SendAsync(
            PermissionName.AccountProjectsCreate,
            client => client.CreateProjectAsync(request, CancellationToken.None),
            ProjectKind.Word)) is { } project)
        {
            if (isProtected)
            {
                await Protection.ProtectAsync(ProjectCard.Of(project, isProtected: false), CancellationToken.None);
            }

            var scope = new ActiveScope.OneProject(ProjectCard.Of(project, isProtected));
            Dialog.Done(
                $"Project {NameText.Of(project.Name)} created",
                new ToastAction("Open", ScopeUrl.Below(scope)),
                new ToastAction("Invite", ScopeUrl.Beside(scope, "/account/members?ask=invite")),
                new ToastAction("Create key", ScopeUrl.Beside(scope, "/account/api-keys?ask=create")));
        }
    }

    private async Task ChangeAsync(ProjectRow row, string checkedName)
    {
        // An empty description clears it; null would keep it.
        var request = new UpdateProject { Name = checkedName, Description = description.Trim() };
        if (Take(await Changes.SendAsync(
            PermissionName.AccountProjectsManage,
            client => client.UpdateProjectAsync(row.Project.Id, request, CancellationToken.None),
            ProjectKind.Word)) is not { } project)
        {
            return;
        }

        if (Scope.Value.Active?.Card is { } active && active.Id == project.Id)
        {
            // The bar shows the new name immediately.
            var renamed = new ActiveScope.OneProject(active with { Name = project.Name });
            Directory.Remember(renamed);
            Dispatcher.Dispatch(new ScopeActions.ScopeEntered(null, renamed));
        }

        Dialog.Done(project.Name == row.Name
            ? $"Project {NameText.Of(project.Name)} changed"
            : $"Project {NameText.Of(row.Name)} renamed to {NameText.Of(project.Name)}");
    }

    private Project? Take(RaffResult<Project> answer)
    {
        if (answer is RaffResult<Project>.Failed { Error: var error })
        {
            errors.Take(error, "name", "description");
        }

        return (answer as RaffResult<Project>.Ok)?.Value;
    }
}
