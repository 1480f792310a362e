using Microsoft.AspNetCore.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>The fields of a bulk command: what it asks once for all rows.</summary>
public abstract class BulkFields<TRow> : ComponentBase
    where TRow : IResource
{
    [Parameter, EditorRequired]
    public required BulkDraft Draft { get; set; }

    /// <summary>What is wrong with what was typed.</summary>
    protected FormErrors Errors => Draft.Errors;

    /// <summary>The rows that allow the command, without those that the fields leave out.</summary>
    protected IEnumerable<TRow> Rows => Draft.Rows.Where(row => !Draft.LeftOut.ContainsKey(row.Id)).Cast<TRow>();

    /// <inheritdoc />
    protected override void OnInitialized() => Draft.Make = Make;

    /// <summary>Checks what was typed and makes a command for each row; null where something is wrong with it.</summary>
    protected abstract IReadOnlyList<Command>? Make();
}
