using System.Text.Json;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// Makes calls: within the key's budget, reads with retries, mutations once, each try in the journal (docs/decisions/0011-mutations-are-sent-once.md). Holds no
/// identity: the connection comes with every call.
/// </summary>
internal sealed class RaffTransport(RaffExchange exchange, RequestBudgets budgets, TimeProvider time)
{
    /// <summary>Makes a call.</summary>
    /// <param name="caller">The endpoint and key to call with.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads the answer from the body; throws <see cref="JsonException"/> if it doesn't fit.</param>
    /// <param name="cancellationToken">Cancels a read and any waiting. A mutation that was sent is always awaited, since canceling would not undo it.</param>
    public async Task<RaffResult<T>> SendAsync<T>(RaffCaller caller, RaffCall call, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        if (call.Validate() is { } invalid)
        {
            return new RaffResult<T>.Failed(invalid);
        }

        var budget = budgets.Of(call.CarriesKey ? caller.Key : caller.Anonymous);
        if (budget.PausedFor is var pause && pause > RaffLimits.Window)
        {
            return new RaffResult<T>.Failed(Limited(pause));
        }

        await InTurnAsync(budget, call.Lane, cancellationToken);
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await exchange.SendAsync(caller, call, read, budget, RaffLimits.Window - time.GetElapsedTime(started), cancellationToken);
            if (outcome.Result is not RaffResult<T>.Failed || attempt == RaffLimits.Tries || !MayRepeat(call, outcome.Result, outcome.IsTransient))
            {
                return outcome.Result;
            }

            var wait = outcome.RetryAfter > Backoff(attempt) ? outcome.RetryAfter : Backoff(attempt);
            if (time.GetElapsedTime(started) + wait >= RaffLimits.Window
                || !await WaitForTurnAsync(budget, call.Lane, wait, RaffLimits.Window - time.GetElapsedTime(started), cancellationToken))
            {
                return outcome.Result;
            }
        }
    }

    private static TimeSpan Backoff(int attempt) => RaffLimits.FirstBackoff * Math.Pow(2, attempt - 1);

    // A 429 is a refusal before execution: the only answer after which a mutation may be repeated.
    private static bool MayRepeat<T>(RaffCall call, RaffResult<T> result, bool isTransient) =>
        result is RaffResult<T>.Failed { Error: RaffError.RateLimited } || (call.IsRead && isTransient);

    private static RaffError.RateLimited Limited(TimeSpan pause) =>
        new($"The Raff API accepts no requests from this key for another {Math.Ceiling(pause.TotalSeconds)} s.", pause);

    /// <summary>Waits until the key may send another request, and counts the wait if there was one.</summary>
    private async Task InTurnAsync(RequestBudget budget, Lane lane, CancellationToken cancellationToken)
    {
        var turn = budget.WaitAsync(lane, cancellationToken);
        if (!turn.IsCompleted)
        {
            var began = time.GetTimestamp();
            try
            {
                await turn;
            }
            finally
            {
                ApiMetrics.Waited(lane, time.GetElapsedTime(began));
            }
        }

        await turn;
    }

    /// <summary>Waits before the next try; false if the window closes first.</summary>
    private async Task<bool> WaitForTurnAsync(RequestBudget budget, Lane lane, TimeSpan wait, TimeSpan left, CancellationToken cancellationToken)
    {
        using var closing = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(closing.Token, cancellationToken);
        try
        {
            await Task.Delay(wait, time, either.Token);
            await InTurnAsync(budget, lane, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
