using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>Makes a project, or changes one's name and description (api.md section 1.5).</summary>
public sealed partial class ProjectForm
{
    private const int LongestName = 64;
    private readonly FormErrors errors = new();
    private ProjectQuestion? answering;
    private string name = "";
    private string description = "";
    private string confirmation = "";

    /// <summary>What is asked; the form is open for <see cref="ProjectQuestion.Create"/> and <see cref="ProjectQuestion.Edit"/>.</summary>
    [Parameter, EditorRequired]
    public ProjectQuestion? Question { get; set; }

    /// <summary>It was done; in a sentence.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>The operator left it.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Sends changes.</summary>
    [Inject]
    public required AccountChanges Changes { get; init; }

    /// <summary>Names projects.</summary>
    [Inject]
    public required ProjectDirectory Directory { get; init; }

    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>The store.</summary>
    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    private bool IsOpen => Question is ProjectQuestion.Create or ProjectQuestion.Edit;

    private ProjectRow? Row => (Question as ProjectQuestion.Edit)?.Row;

    private ProjectCard? Card => Row is { } row ? Directory.CardOf(row.Project.Id) : null;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(Question, answering))
        {
            answering = Question;
            errors.Clear();
            (name, description, confirmation) = (Row?.Name ?? "", Row?.Project.Description ?? "", "");
        }
    }

    private Task SendAsync()
    {
        errors.Clear();
        var called = errors.Require("name", "The name", name, LongestName);
        if (Card is { IsProtected: true } guarded && confirmation.Trim() != guarded.Name)
        {
            errors.Add("confirmation", $"Type {guarded.Name}: this project is marked as protected, and every change in it asks twice.");
        }

        return errors.Any ? Task.CompletedTask : Row is { } row ? ChangeAsync(row, called) : CreateAsync(called);
    }

    private async Task CreateAsync(string called)
    {
        var request = new CreateProject { Name = called, Description = description.Trim() is { Length: > 0 } about ? about : null };
        if (Taken(await Changes.SendAsync(PermissionName.AccountProjectsCreate, client => client.CreateProjectAsync(request, CancellationToken.None), ProjectKind.Word)) is { } project)
        {
            await OnDone.InvokeAsync($"The project {project.Name} was created; its slug is {project.Slug}.");
        }
    }

    private async Task ChangeAsync(ProjectRow row, string called)
    {
        // A description may be emptied, which null would leave as it is.
        var request = new UpdateProject { Name = called, Description = description.Trim() };
        if (Taken(await Changes.SendAsync(PermissionName.AccountProjectsManage, client => client.UpdateProjectAsync(row.Project.Id, request, CancellationToken.None), ProjectKind.Word)) is not { } project)
        {
            return;
        }

        if (Scope.Value.Active?.Card is { } active && active.Id == project.Id)
        {
            // The bar says its new name at once.
            var renamed = new ActiveScope.OneProject(active with { Name = project.Name });
            Directory.Remember(renamed);
            Dispatcher.Dispatch(new ScopeActions.ScopeEntered(null, renamed));
        }

        await OnDone.InvokeAsync(project.Name == row.Name ? $"The project {project.Name} was changed." : $"The project {row.Name} is called {project.Name} now.");
    }

    private Project? Taken(RaffResult<Project> answer)
    {
        if (answer is RaffResult<Project>.Failed { Error: var error })
        {
            errors.Take(error, "name", "description");
        }

        return (answer as RaffResult<Project>.Ok)?.Value;
    }
}
