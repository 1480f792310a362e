namespace Raff.Console.RaffApi.Wire;

/// <summary>What one try brought.</summary>
/// <param name="Result">The answer, or the error if there is no further try.</param>
/// <param name="IsTransient">Whether a read may be tried again: no answer, 429 or 5xx, but no answer that is merely unacceptable.</param>
/// <param name="RetryAfter">How long the server asks to wait; zero where it does not.</param>
/// <param name="Status">The status of the answer; null if there was none.</param>
internal sealed record Outcome<T>(RaffResult<T> Result, bool IsTransient = false, TimeSpan RetryAfter = default, int? Status = null);
