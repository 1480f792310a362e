using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>
/// Asks the API whether a key is valid: <c>GET /permissions</c>, which any valid key may call (docs/raff-api.md#roles, operation 106); then what it may read
/// about itself (<see cref="IdentityReader"/>).
/// </summary>
public sealed class KeyCheck(RaffClientFactory clients, IdentityReader reader, IRaffEndpoint endpoint)
{
    /// <summary>Checks a key. Failures of the API or the network are results, not exceptions.</summary>
    public async Task<KeyCheckResult> CheckAsync(RaffConnection connection, CancellationToken cancellationToken)
    {
        var client = clients.Create(connection);
        var permissions = await client.ListPermissionsAsync(cancellationToken);

        // A key of an account with a billing problem is still valid: what can be read is shown.
        return permissions.TryGet(out _, out var error) || error is RaffError.BillingRefused or RaffError.PaymentRequired
            ? new KeyCheckResult.Valid(await reader.ReadAsync(client, connection.Key, cancellationToken))
            : Explain(error, connection.Key);
    }

    private KeyCheckResult Explain(RaffError error, ApiKey key)
    {
        var api = endpoint.SpokenName();
        return error switch
        {
            RaffError.Unauthorized => new KeyCheckResult.Refused(
                $"This key is not accepted by {api}{Words(error, key)}. It may be mistyped, expired, revoked, or inactive. Copy it again, or create a new " +
                    "one."),
            RaffError.Forbidden => new KeyCheckResult.Refused($"This key can't be used from here; {api} refused it{Words(error, key)}."),
            RaffError.RateLimited limited => new KeyCheckResult.Unanswered(
                $"This key reached its rate limit at {api}. Wait a moment, then try again.", limited.RetryAfter),
            RaffError.TimedOut => new KeyCheckResult.Unanswered($"No response from {api} in time. It may be slow or down. Try again in a moment.", null),
            RaffError.Unreachable => new KeyCheckResult.Unanswered(
                $"The console can't reach {api}. Check the network and the Raff:Endpoint setting, then try again.", null),
            RaffError.ServerFault fault => new KeyCheckResult.Unanswered($"Error from {api} (status {fault.Status}). Try again in a moment.", null),
            _ => new KeyCheckResult.Unanswered(
                $"The response from {api} isn't from the Raff API. Check the Raff:Endpoint setting, and any proxy in between.", null),
        };
    }

    // The server's message distinguishes an expired key from an unknown one. It is left out if it repeats the key.
    private static string Words(RaffError error, ApiKey key) =>
        error.Sentence.Length == 0 || error.Sentence.Contains(key.Reveal(), StringComparison.Ordinal) ? "" : $" (\u201C{error.Sentence.TrimEnd('.')}\u201D)";
}
