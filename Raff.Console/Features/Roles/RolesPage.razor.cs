using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Kinds;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Roles;

/// <summary>The roles of the account and of projects: listed with who has them; made, copied, changed, compared, deleted.</summary>
public sealed partial class RolesPage
{
    private RoleQuestion? asked;
    private string? told;

    /// <summary>The kinds.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    /// <summary>The scope of this tab, which links carry along.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    private void Ask(RoleQuestion question) => (asked, told) = (question, null);

    private void Done(string sentence) => (asked, told) = (null, sentence);
}
