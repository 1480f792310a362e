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
    /// <param name="Segment">The text of the URL.</param>
    public sealed record Entering(string Segment) : ScopePhase;

    /// <summary>The scope is known.</summary>
    /// <param name="Scope">The scope.</param>
    /// <param name="Word">Its spelling in the URL that was looked up; null if nothing was looked up.</param>
    public sealed record Entered(ActiveScope Scope, string? Word = null) : ScopePhase;

    /// <summary>No reachable project matches the URL: a 404 page, never a redirect.</summary>
    /// <param name="Segment">The text of the URL.</param>
    public sealed record Missing(string Segment) : ScopePhase;

    /// <summary>The lookup failed.</summary>
    /// <param name="Segment">The text of the URL.</param>
    /// <param name="Error">Why.</param>
    public sealed record Failed(string Segment, RaffError Error) : ScopePhase;
}
