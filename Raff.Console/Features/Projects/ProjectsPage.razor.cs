using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>The account's projects with what they contain.</summary>
public sealed partial class ProjectsPage
{
    private readonly CancellationTokenSource left = new();

    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required ProjectProtection Protection { get; init; }

    [Inject]
    public required Dialogs Dialogs { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private bool IsProtected(ProjectRow row) => Protection.Protected.Contains(row.Project.Id);

    private ProjectCard CardOf(ProjectRow row) => ProjectCard.Of(row.Project, IsProtected(row));

    /// <summary>The name's cell shows whether the project is protected, which only the console knows.</summary>
    private RenderFragment<IResource>? CellsOf(string column) =>
        column == "name" ? row => row is ProjectRow project ? ProjectCells.Name(project, IsProtected(project)) : _ => { }
    : null;

    private string? BlockedReason(ProjectRow row) =>
        row.Project.IsDefault ? "The account's default project can't be deleted."
        : IsProtected(row) ? "Remove the protection first."
        : null;

    private async Task ProtectAsync(ProjectRow row)
    {
        if (await Protection.ProtectAsync(CardOf(row), left.Token) is { } problem)
        {
            Toasts.Error(problem);
            return;
        }

        Toasts.Success($"{NameText.Of(row.Name)} is protected, for everyone in the account");
    }
}
