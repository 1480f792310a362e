using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>The fields of a bulk command whose choice belongs to one project: the rows of other projects are left out, and the confirmation says so.</summary>
public abstract class BulkProjectFields<TRow> : BulkFields<TRow>
    where TRow : IResource
{
    [Inject]
    public required ProjectDirectory Directory { get; init; }

    /// <summary>The chosen project.</summary>
    protected ProjectId Project { get; private set; }

    /// <summary>The chosen project as a form holds it.</summary>
    protected string ProjectValue => Project.Value;

    /// <summary>The projects of the rows, the one with the most rows first.</summary>
    protected IReadOnlyList<FormChoice> Projects { get; private set; } = [];

    /// <summary>The rows of the chosen project.</summary>
    protected IEnumerable<TRow> OwnRows => Draft.Rows.Where(row => row.ProjectId == Project).Cast<TRow>();

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var counts = Draft.Rows.CountBy(row => row.ProjectId!.Value).OrderByDescending(count => count.Value).ToList();
        Projects = [.. counts.Select(count => new FormChoice(
            count.Key.Value, $"{NameText.Of(Directory.CardOf(count.Key).Name)} ({CountText.Of(count.Value)})"))];
        await ChooseProjectAsync(counts[0].Key.Value);
    }

    /// <summary>Chooses a project, and reads what it offers.</summary>
    protected async Task ChooseProjectAsync(string? id)
    {
        Project = new ProjectId(id!);
        Draft.IsReady = false;
        Errors.Clear();
        LeaveOut(_ => null);
        await LoadAsync();
        if (Project.Value != id)
        {
            // Another one was chosen meanwhile.
            return;
        }

        Draft.IsReady = true;
        Draft.Refresh();
    }

    /// <summary>Reads what the chosen project offers.</summary>
    protected abstract Task LoadAsync();

    /// <summary>Leaves out the rows of other projects, and those of the chosen one that something speaks against.</summary>
    protected void LeaveOut(Func<TRow, string?> reason)
    {
        var name = NameText.Of(Directory.CardOf(Project).Name);
        Draft.LeftOut = Draft.Rows.Select(row => (row.Id, Reason: row.ProjectId != Project ? $"It is in another project than {name}." : reason((TRow)row)))
            .Where(row => row.Reason is not null).ToDictionary(row => row.Id, row => row.Reason!);
        Draft.Refresh();
    }
}
