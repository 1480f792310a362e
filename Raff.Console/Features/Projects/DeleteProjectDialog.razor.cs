using System.Collections.Immutable;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>
/// Deletes an empty project: counts every kind first and requires the name. If there is anything the console can't see, such as buckets, the API
/// refuses and its message is shown.
/// </summary>
public sealed partial class DeleteProjectDialog
{
    private readonly FormErrors errors = new();
    private ImmutableArray<KindInProject>? contents;
    private CancellationTokenSource counting = new();

    [Parameter, EditorRequired]
    public required ProjectQuestion.Delete Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required ProjectContents Contents { get; init; }

    [Inject]
    public required AccountChanges Changes { get; init; }

    [Inject]
    public required ProjectProtection Protection { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required IDispatcher Dispatcher { get; init; }

    private ProjectRow Row => Question.Row;

    private bool IsProtected => Protection.Protected.Contains(Row.Project.Id);

    private string? Blocked => IsProtected ? "Remove the protection first."
        : contents is null ? "Checking whether the project is empty…"
        : contents.Value.Any(kind => kind.Count > 0) ? "The project is not empty. Delete its resources first; they can't be moved to another project."
        : null;

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        counting.Cancel();
        counting.Dispose();
        return base.DisposeAsyncCore(disposing);
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await CheckAsync();
    }

    private async Task CheckAsync()
    {
        contents = null;
        await counting.CancelAsync();
        counting.Dispose();
        counting = new CancellationTokenSource();
        try
        {
            contents = await Contents.CountAsync(Row.Project.Id, counting.Token);
        }
        catch (OperationCanceledException)
        {
            // Counted again, or closed.
        }
    }

    private async Task DeleteAsync()
    {
        var row = Row;
        errors.Clear();
        if (await Changes.SendAsync(PermissionName.AccountProjectsDelete, client =>
            client.DeleteProjectAsync(row.Project.Id, CancellationToken.None), ProjectKind.Word) is RaffResult<Acknowledgement>.Failed { Error: var error })
        {
            errors.Take(error);
            return;
        }

        await Protection.ForgetAsync(row.Project.Id, CancellationToken.None);
        Dialog.Done($"Project {NameText.Of(row.Name)} deleted");
        if (Scope.Value.Active?.Card is { } active && active.Id == row.Project.Id)
        {
            // The tab can't stay in a deleted project.
            Dispatcher.Dispatch(new ScopeActions.SwitchScope(ActiveScope.All));
        }
    }
}
