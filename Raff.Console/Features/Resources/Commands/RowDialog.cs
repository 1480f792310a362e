using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>What the dialogs about a row have in common: the row, the errors in the form, and the lists to choose from.</summary>
public abstract class RowDialog<TRow> : ComponentBase
    where TRow : IResource
{
    /// <summary>The API's limit for names of snapshots, backups and images.</summary>
    protected const int MaxLongName = 128;

    [Parameter, EditorRequired]
    public required RowQuestion<TRow> Question { get; set; }

    [Inject]
    public required FormRows Rows { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    /// <summary>What is wrong with what was typed.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>The row.</summary>
    protected TRow Row => Question.Row;

    /// <summary>Its name, safe to show.</summary>
    protected string Name => NameText.Of(Row.Name);

    /// <summary>Its own project. Only rows whose project is known offer commands.</summary>
    protected ProjectId Project => Row.ProjectId!.Value;

    /// <summary>Whether what the form needs has been read.</summary>
    protected bool IsLoaded { get; private set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        IsLoaded = true;
    }

    /// <summary>Reads what the form needs.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>The rows of a kind in the row's project; null, with the reason in the form, where they cannot be read.</summary>
    protected Task<IReadOnlyList<T>?> RowsAsync<T>(string kind)
        where T : IResource => Rows.ReadAsync<T>(kind, Project, Errors, CancellationToken.None);

    /// <summary>A list from the API; empty, with the reason in the form, where it cannot be read.</summary>
    protected IReadOnlyList<T> Answer<T>(RaffResult<IReadOnlyList<T>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Match(
            rows => rows,
            error =>
            {
                Errors.Note(error.Sentence);
                return [];
            });
    }
}
