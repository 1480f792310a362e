using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Shell;

/// <summary>The app bar: the scope first, then the operator. It has the project's color; a protected project is also marked in words.</summary>
public sealed partial class AppBar
{
    [Inject]
    public required IState<ScopeState> Scope { get; init; }

    [Inject]
    public required CurrentOperator Current { get; init; }

    [Inject]
    public required Prerendering Prerendering { get; init; }

    private ActiveScope? Active => Scope.Value.Active;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The project whose color the bar has; none on pages about the account.</summary>
    private ProjectCard? Colored => Navigation.ToBaseRelativePath(Navigation.Uri).StartsWith("account/", StringComparison.Ordinal) ? null : Active?.Card;

    private string? Prefix => Current.Value?.Identity.KeyPrefix;

    /// <summary>The key's name; null if only its prefix is known.</summary>
    private string? Name => Current.Value?.Identity.KeyName;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Navigation.LocationChanged += Moved;
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        return base.DisposeAsyncCore(disposing);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);

    private string? ColorLine => Colored is { } card ? $"--scope: var(--p{card.Color})" : null;
}
