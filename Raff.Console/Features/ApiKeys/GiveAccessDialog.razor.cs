using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Gives an API key roles in more projects (api.md operation 97): also what is left to do when making a key went wrong halfway.</summary>
public sealed partial class GiveAccessDialog
{
    private readonly FormErrors errors = new();
    private readonly HashSet<ProjectId> done = [];
    private ApiKeyRow? shown;
    private RoleBook? book;
    private ImmutableArray<PlannedAccess> chosen = [];
    private ImmutableArray<AccessOutcome> outcomes = [];

    /// <summary>The key; null while it is closed.</summary>
    [Parameter, EditorRequired]
    public ApiKeyRow? Row { get; set; }

    /// <summary>All chosen roles were given; says so.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>Leave it.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Gives the roles.</summary>
    [Inject]
    public required KeyJourney Journey { get; init; }

    /// <summary>Reads the roles.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    /// <summary>Who gives them.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(shown, Row))
        {
            return;
        }

        shown = Row;
        if (Row is not null)
        {
            errors.Clear();
            done.Clear();
            (chosen, outcomes) = ([], []);
            var read = await RoleBook.ReadAsync(Client, Current.Required.Identity, CancellationToken.None);
            if (read is RaffResult<RoleBook>.Failed failed)
            {
                errors.Take(failed.Error);
            }

            book = (read as RaffResult<RoleBook>.Ok)?.Value;
        }
    }

    private async Task GiveAsync()
    {
        errors.Clear();
        if (Row is not { } row)
        {
            return;
        }

        if (chosen.IsEmpty)
        {
            errors.Take(new RaffError.Invalid("Choose a role in at least one project."));
            return;
        }

        outcomes = await Journey.GiveAsync(row.Key.Id, chosen, CancellationToken.None);
        done.UnionWith(outcomes.Where(outcome => outcome.Error is null).Select(outcome => outcome.Access.Project));
        chosen = [.. outcomes.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Access)];
        if (chosen.IsEmpty)
        {
            await OnDone.InvokeAsync($"The API key {row.Name} was given {CountText.Of(outcomes.Length, "role")} in projects.");
        }
        else
        {
            errors.Take(new RaffError.Invalid($"{CountText.Of(chosen.Length, "role was", "roles were")} not given."));
        }
    }
}
