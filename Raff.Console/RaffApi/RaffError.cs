namespace Raff.Console.RaffApi;

/// <summary>
/// Why a call returned no usable answer. Closed: every case is nested here. <see cref="Sentence"/> is for the operator: the server's own
/// words where it gave any. Source: docs/raff-api.md#errors.
/// </summary>
public abstract record RaffError
{
    private RaffError(string sentence) => Sentence = sentence;

    /// <summary>The message for the operator; never contains a key or a secret.</summary>
    public string Sentence { get; }

    /// <summary>Whether a later read may succeed without any change.</summary>
    public bool IsPassing => this is RateLimited or TimedOut or Unreachable or ServerFault or Unreadable;

    /// <summary>Whether the key may not see this at all (401 or 403), so that rows shown before must be removed.</summary>
    public bool IsRefusal => this is Unauthorized or Forbidden;

    /// <summary>401: the key is missing, malformed, unknown, inactive, expired or revoked.</summary>
    public sealed record Unauthorized(string Words) : RaffError(Words);

    /// <summary>403 without a billing reason: a permission is missing or the project cannot be reached.</summary>
    public sealed record Forbidden(string Words) : RaffError(Words);

    /// <summary>403 with a billing <paramref name="Reason"/>: banned, failed, no_billing_customer or a later word.</summary>
    public sealed record BillingRefused(string Words, string Reason) : RaffError(Words);

    /// <summary>402: the balance does not cover it.</summary>
    public sealed record PaymentRequired(string Words) : RaffError(Words);

    /// <summary>404: no such id, or not accessible with this key.</summary>
    public sealed record NotFound(string Words) : RaffError(Words);

    /// <summary>409: the state does not allow it.</summary>
    public sealed record Conflict(string Words) : RaffError(Words);

    /// <summary>400 or 422, or another 4xx: the request is not acceptable as sent.</summary>
    public sealed record Invalid(string Words) : RaffError(Words);

    /// <summary>400 "X-Project-ID required": refused before execution.</summary>
    public sealed record ProjectRequired(string Words) : RaffError(Words);

    /// <summary>429, after the time limit for retries.</summary>
    public sealed record RateLimited(string Words, TimeSpan RetryAfter) : RaffError(Words);

    /// <summary>5xx, or a redirect, which is never followed.</summary>
    public sealed record ServerFault(string Words, int Status) : RaffError(Words);

    /// <summary>No connection, or a broken one.</summary>
    public sealed record Unreachable(string Words) : RaffError(Words);

    /// <summary>No answer in the allowed time.</summary>
    public sealed record TimedOut(string Words) : RaffError(Words);

    /// <summary>An answer that is not the promised JSON: it is rejected as a whole, so that half a list is never shown.</summary>
    public sealed record Unreadable(string Words) : RaffError(Words);

    /// <summary>A mutation whose fate is unknown: it was sent and not answered. Never repeated automatically.</summary>
    public sealed record FateUnknown(string Words) : RaffError(Words);
}
