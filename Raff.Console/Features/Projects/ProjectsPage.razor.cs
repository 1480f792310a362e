using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>The account's projects: listed with what they hold, created, edited, deleted, protected.</summary>
public sealed partial class ProjectsPage
{
    private readonly CancellationTokenSource left = new();
    private ProjectQuestion? asked;
    private string? told;

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>Sets and takes marks.</summary>
    [Inject]
    public required ProjectProtection Protection { get; init; }

    private ProjectCard? Unprotecting => asked is ProjectQuestion.Unprotect { Row: var row } ? CardOf(row) : null;

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private bool IsProtected(ProjectRow row) => Protection.Protected.Contains(row.Project.Id);

    private ProjectCard CardOf(ProjectRow row) => ProjectCard.Of(row.Project, IsProtected(row));

    /// <summary>The name's cell says whether the project is protected, which only the console knows.</summary>
    private RenderFragment<IResource>? CellsOf(string column) =>
        column == "name" ? row => row is ProjectRow project ? ProjectCells.Name(project, IsProtected(project)) : _ => { }
    : null;

    private void Ask(ProjectQuestion question)
    {
        told = null;
        asked = question;
    }

    private void Leave() => asked = null;

    private void Done(string sentence)
    {
        told = sentence;
        asked = null;
    }

    private async Task ProtectAsync(ProjectRow row)
    {
        await Protection.ProtectAsync(CardOf(row), left.Token);
        Done($"{row.Name} is protected now, for everybody of the account.");
    }

    private async Task UnprotectAsync()
    {
        if (Unprotecting is { } project)
        {
            await Protection.UnprotectAsync(project, left.Token);
            Done($"{project.Name} is no longer protected.");
        }
    }
}
