namespace Raff.Console.Sessions;

/// <summary>What the API says of a key. Closed: every case is nested here.</summary>
public abstract record KeyCheckResult
{
    private KeyCheckResult()
    {
    }

    /// <summary>The key is valid.</summary>
    /// <param name="Identity">What it could find out about itself.</param>
    public sealed record Valid(Identity Identity) : KeyCheckResult;

    /// <summary>The key is not accepted: malformed, unknown, expired, revoked or inactive.</summary>
    /// <param name="Sentence">What to tell the operator.</param>
    public sealed record Refused(string Sentence) : KeyCheckResult;

    /// <summary>The API could not say: it is down, slow, limited or unreadable.</summary>
    /// <param name="Sentence">What to tell the operator.</param>
    /// <param name="RetryAfter">When asking again makes sense, where the API says so.</param>
    public sealed record Unanswered(string Sentence, TimeSpan? RetryAfter) : KeyCheckResult;
}
