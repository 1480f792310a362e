using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Settings;

/// <summary>The projects marked as protected: marks one, and takes a mark away once its name was typed.</summary>
public sealed partial class ProtectedProjectsSection
{
    private const int MostHits = 8;
    private readonly CancellationTokenSource left = new();
    private string words = "";
    private ProjectCard? asked;
    private bool isBusy;
    private string? told;

    /// <summary>Sets and takes marks.</summary>
    [Inject]
    public required ProjectProtection Protection { get; init; }

    private List<ProjectCard> Protected => [.. Protection.Protected.Select(Directory.CardOf).OrderBy(card => card.Name, StringComparer.OrdinalIgnoreCase)];

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Protection.LoadAsync(left.Token);

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private static ProjectLabel Label(ProjectCard project) => new(project.Name, project.Colour, project.IsProtected);

    private void Ask(ProjectCard project)
    {
        told = null;
        asked = project;
    }

    private async Task ProtectAsync(ProjectCard project)
    {
        await Protection.ProtectAsync(project, left.Token);
        told = $"{project.Name} is protected now.";
        words = "";
    }

    private async Task UnprotectAsync()
    {
        if (asked is not { } project || isBusy)
        {
            return;
        }

        isBusy = true;
        try
        {
            await Protection.UnprotectAsync(project, left.Token);
            told = $"{project.Name} is no longer protected.";
        }
        finally
        {
            isBusy = false;
            asked = null;
        }
    }
}
