using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;

namespace Raff.Console.Features.ApiKeys;

/// <summary>The account's API keys: listed with their state and who made them; made, changed, regenerated, disabled, revoked.</summary>
public sealed partial class ApiKeysPage
{
    private KeyQuestion? asked;
    private string? told;

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>The scope of this tab, which links carry along.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    // Which key is in use is marked where the eye is first.
    private RenderFragment<IResource>? CellsOf(string column) =>
        column == "name" ? row => row is ApiKeyRow key ? ApiKeyKind.Name(key, ScopeUrl.Beside(Scope.Value.Active ?? ActiveScope.All, ApiKeyRow.PageOf(key.Key.Id))) : _ => { }
    : null;

    private void Ask(KeyQuestion question) => (asked, told) = (question, null);

    private void Done(string sentence) => (asked, told) = (null, sentence);
}
