using Fluxor;

namespace Raff.Console.Scopes;

/// <summary>Which scope this tab works in. A tab is a circuit with its own store, so two tabs never influence each other.</summary>
[FeatureState]
public sealed record ScopeState
{
    /// <summary>How far the scope of the current URL is known.</summary>
    public ScopePhase Phase { get; init; } = new ScopePhase.Starting();

    /// <summary>The scope that pages work in; null while it is not known, and then no row may be shown.</summary>
    public ActiveScope? Active => (Phase as ScopePhase.Entered)?.Scope;
}
