using System.Collections.Immutable;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Projects;

/// <summary>
/// Deletes a project once all kinds were looked through for what blocks that, and its name was typed. What the console cannot see (buckets, or
/// what came since) the API refuses; its sentence is shown.
/// </summary>
public sealed partial class DeleteProjectDialog : IDisposable
{
    private readonly FormErrors errors = new();
    private ProjectRow? looked;
    private ImmutableArray<KindInProject>? contents;
    private CancellationTokenSource looking = new();

    /// <summary>The project; null while nothing is asked.</summary>
    [Parameter, EditorRequired]
    public ProjectRow? Row { get; set; }

    /// <summary>It was done; in a sentence.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>The operator left it.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Looks what is in a project.</summary>
    [Inject]
    public required ProjectContents Contents { get; init; }

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

    private string? Blocked => contents is null ? "Looking through every kind for what is in it…"
        : contents.Value.Any(kind => kind.Count > 0) ? "It is not empty. Delete what is in it first; nothing can be moved to another project."
        : null;

    /// <inheritdoc />
    public void Dispose()
    {
        looking.Cancel();
        looking.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(Row, looked))
        {
            looked = Row;
            errors.Clear();
            await CheckAsync();
        }
    }

    /// <summary>A plural as it stands inside a sentence: "public IPs", "VPCs".</summary>
    private static string Inside(string plural) => plural.Length > 1 && char.IsUpper(plural[1]) ? plural : char.ToLowerInvariant(plural[0]) + plural[1..];

    private async Task CheckAsync()
    {
        contents = null;
        await looking.CancelAsync();
        looking.Dispose();
        looking = new CancellationTokenSource();
        if (Row is not { } row)
        {
            return;
        }

        try
        {
            var counted = await Contents.CountAsync(row.Project.Id, looking.Token);
            if (ReferenceEquals(row, Row))
            {
                contents = counted;
            }
        }
        catch (OperationCanceledException)
        {
            // Asked about another project since, or left.
        }
    }

    private async Task DeleteAsync()
    {
        if (Row is not { } row)
        {
            return;
        }

        errors.Clear();
        if (await Changes.SendAsync(PermissionName.AccountProjectsDelete, client => client.DeleteProjectAsync(row.Project.Id, CancellationToken.None), ProjectKind.Word) is RaffResult<Acknowledgement>.Failed { Error: var error })
        {
            errors.Take(error);
            return;
        }

        await OnDone.InvokeAsync($"The project {row.Name} was deleted.");
        if (Scope.Value.Active?.Card is { } active && active.Id == row.Project.Id)
        {
            // The tab cannot stay in a project that is gone.
            Dispatcher.Dispatch(new ScopeActions.SwitchScope(ActiveScope.All));
        }
    }
}
