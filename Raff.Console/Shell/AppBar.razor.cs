using Fluxor;
using Microsoft.AspNetCore.Components;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Shell;

/// <summary>The bar: the scope first, then the operator. A project's color runs under it; a protected project says so in words.</summary>
public sealed partial class AppBar
{
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    private string? Prefix => Current.Value?.Identity.KeyPrefix;

    /// <summary>The key's name; null where only its prefix is known.</summary>
    private string? Name => Current.Value?.Identity.KeyName;

    private string? ColorLine => Active?.Card is { } card ? $"--scope: var(--p{card.Colour})" : null;
}
