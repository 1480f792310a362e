using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>How far the scope of the current URL is known. Closed.</summary>
public abstract record ScopePhase
{
    private ScopePhase()
    {
    }

    /// <summary>No URL was read yet.</summary>
    public sealed record Starting : ScopePhase;

    /// <summary>The URL names a project that is being looked up.</summary>
    /// <param name="Segment">What the URL says.</param>
    public sealed record Entering(string Segment) : ScopePhase;

    /// <summary>The scope is known.</summary>
    /// <param name="Scope">The scope.</param>
    /// <param name="Word">How the URL that was looked up spells it; null where nothing was looked up.</param>
    public sealed record Entered(ActiveScope Scope, string? Word = null) : ScopePhase;

    /// <summary>No reachable project answers to the URL: a 404 page, never a redirect.</summary>
    /// <param name="Segment">What the URL says.</param>
    public sealed record Missing(string Segment) : ScopePhase;

    /// <summary>It could not be found out whether there is such a project.</summary>
    /// <param name="Segment">What the URL says.</param>
    /// <param name="Error">Why.</param>
    public sealed record Failed(string Segment, RaffError Error) : ScopePhase;
}
