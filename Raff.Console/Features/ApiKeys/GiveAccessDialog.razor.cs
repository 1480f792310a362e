using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Gives an API key roles in more projects, also those that failed when the key was created.</summary>
public sealed partial class GiveAccessDialog : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly FormErrors errors = new();
    private readonly HashSet<ProjectId> done = [];
    private RoleBook? book;
    private ImmutableArray<PlannedAccess> chosen = [];
    private ImmutableArray<AccessOutcome> outcomes = [];

    [Parameter, EditorRequired]
    public required KeyQuestion.Give Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required KeyJourney Journey { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    private ApiKeyRow Row => Question.Row;

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            var read = await RoleBook.ReadAsync(Client, Current.Required.Identity, stop.Token);
            if (read is RaffResult<RoleBook>.Failed failed)
            {
                errors.Take(failed.Error);
            }

            book = (read as RaffResult<RoleBook>.Ok)?.Value;
        }
        catch (OperationCanceledException)
        {
            // The dialog was closed.
        }
    }

    private async Task GiveAsync()
    {
        errors.Clear();
        if (chosen.IsEmpty)
        {
            errors.Take(new RaffError.Invalid("Choose a role in at least one project."));
            return;
        }

        outcomes = await Journey.GiveAsync(Row.Key.Id, chosen, CancellationToken.None);
        done.UnionWith(outcomes.Where(outcome => outcome.Error is null).Select(outcome => outcome.Access.Project));
        chosen = [.. outcomes.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Access)];
        if (chosen.IsEmpty)
        {
            Dialog.Done($"{CountText.Of(done.Count, "project role")} added to API key {NameText.Of(Row.Name)}");
        }
        else
        {
            errors.Take(new RaffError.Invalid($"{CountText.Of(chosen.Length, "role was", "roles were")} not added."));
        }
    }
}
