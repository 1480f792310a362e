using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Features.Resources;
using Raff.Console.Features.Scopes;

namespace Raff.Console.Shell;

/// <summary>The menu: every page that is built, grouped as an operator thinks; each link carries the scope of this tab.</summary>
public sealed partial class Navigation
{
    /// <summary>The scope of this tab.</summary>
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    /// <summary>The kinds of resources.</summary>
    [Inject]
    public required ResourceKinds Kinds { get; init; }

    private ActiveScope Active => Scope.Value.Active ?? ActiveScope.All;

    private string Below(string page) => ScopeUrl.Below(Active, page);

    private string Beside(string path) => ScopeUrl.Beside(Active, path);
}
