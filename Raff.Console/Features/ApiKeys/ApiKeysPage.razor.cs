using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.ApiKeys;

/// <summary>The account's API keys with their state and who created them.</summary>
public sealed partial class ApiKeysPage
{
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required Dialogs Dialogs { get; init; }

    // The key of this session is marked next to its name.
    private RenderFragment<IResource>? CellsOf(string column) =>
        column == "name" ? row =>
            row is ApiKeyRow key ? ApiKeyKind.Name(key, ScopeUrl.Beside(Scope.Value.Active ?? ActiveScope.All, ApiKeyRow.PageOf(key.Key.Id))) : _ => { }
    : null;

    private Task<bool> Create() => Dialogs.AskAsync(new KeyQuestion.Create(Scope.Value.Active?.Card?.Id));
}
