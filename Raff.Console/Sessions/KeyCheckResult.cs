namespace Raff.Console.Sessions;

/// <summary>The result of checking a key. Closed: every case is nested here.</summary>
public abstract record KeyCheckResult
{
    private KeyCheckResult()
    {
    }

    /// <summary>Handles every case.</summary>
    public abstract T Match<T>(Func<Valid, T> valid, Func<Refused, T> refused, Func<Unanswered, T> unanswered);

    /// <summary>The key is valid.</summary>
    /// <param name="Identity">What the key can read about itself.</param>
    public sealed record Valid(Identity Identity) : KeyCheckResult
    {
        /// <inheritdoc />
        public override T Match<T>(Func<Valid, T> valid, Func<Refused, T> refused, Func<Unanswered, T> unanswered) => valid(this);
    }

    /// <summary>The key is not accepted: malformed, unknown, expired, revoked or inactive.</summary>
    /// <param name="Sentence">The message for the operator.</param>
    public sealed record Refused(string Sentence) : KeyCheckResult
    {
        /// <inheritdoc />
        public override T Match<T>(Func<Valid, T> valid, Func<Refused, T> refused, Func<Unanswered, T> unanswered) => refused(this);
    }

    /// <summary>Unknown, because the API is down, slow, rate limited, or unreadable.</summary>
    /// <param name="Sentence">The message for the operator.</param>
    /// <param name="RetryAfter">When to try again, if the API gave a time.</param>
    public sealed record Unanswered(string Sentence, TimeSpan? RetryAfter) : KeyCheckResult
    {
        /// <inheritdoc />
        public override T Match<T>(Func<Valid, T> valid, Func<Refused, T> refused, Func<Unanswered, T> unanswered) => unanswered(this);
    }
}
