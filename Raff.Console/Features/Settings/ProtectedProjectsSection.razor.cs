using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.Settings;

/// <summary>The protected projects: protects one, and removes a protection.</summary>
public sealed partial class ProtectedProjectsSection
{
    private const int MaxHits = 8;
    private readonly CancellationTokenSource left = new();
    private string words = "";

    [Inject]
    public required ProjectProtection Protection { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    [Inject]
    public required Dialogs Dialogs { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    /// <summary>The protected projects that this key can reach, by name; others have no name to show.</summary>
    private List<ProjectCard> Protected =>
        [.. Protection.Protected.Where(Directory.IsKnown).Select(Directory.CardOf).OrderBy(card => card.Name, StringComparer.OrdinalIgnoreCase)];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await Protection.LoadAsync(left.Token);
        await ForgetGoneAsync();
    }

    /// <inheritdoc />
    protected override void ProjectsChanged() => _ = InvokeAsync(ForgetGoneAsync);

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        left.Cancel();
        left.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    private static ProjectLabel Label(ProjectCard project) => new(project.Name, project.Color, project.IsProtected);

    private async Task ProtectAsync(ProjectCard project)
    {
        if (await Protection.ProtectAsync(project, left.Token) is { } problem)
        {
            Toasts.Error(problem);
            return;
        }

        words = "";
        Toasts.Success($"{NameText.Of(project.Name)} is protected");
    }

    /// <summary>The owner's list is complete: a mark on a project that is not in it is left over from a deleted project.</summary>
    private async Task ForgetGoneAsync()
    {
        if (!Current.Required.Identity.IsOwner || !Directory.Projects.IsWhole || left.IsCancellationRequested)
        {
            return;
        }

        try
        {
            foreach (var gone in Protection.Protected.Where(project => !Directory.IsKnown(project)).ToList())
            {
                await Protection.ForgetAsync(gone, left.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }
}
