using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>
/// Asks the API whether a key is valid: <c>GET /permissions</c>, which any valid key may call (api.md operation 106); then what it may know
/// of itself (<see cref="IdentityReader"/>).
/// </summary>
public sealed class KeyCheck(RaffClientFactory clients, IdentityReader reader, IRaffEndpoint endpoint)
{
    /// <summary>Checks a key. Never throws for what the API or the network does.</summary>
    public async Task<KeyCheckResult> CheckAsync(RaffConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var client = clients.Create(connection);
        var permissions = await client.ListPermissionsAsync(cancellationToken);

        // A key of an account that cannot pay is still a good key: whatever can be read is shown.
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
                $"The key is not accepted by {api}{Words(error, key)}. It may be mistyped, expired, revoked or inactive: copy it again, or make a new one."),
            RaffError.Forbidden => new KeyCheckResult.Refused($"The key may not be used from here, says {api}{Words(error, key)}."),
            RaffError.RateLimited limited => new KeyCheckResult.Unanswered(
                $"The key has used up its requests at {api} for the moment. Wait a little and try again.", limited.RetryAfter),
            RaffError.TimedOut => new KeyCheckResult.Unanswered($"There was no answer from {api} in time. It may be slow or down: try again in a moment.", null),
            RaffError.Unreachable => new KeyCheckResult.Unanswered(
                $"The console cannot reach {api}. Check the network and the setting Raff:Endpoint, then try again.", null),
            RaffError.ServerFault fault => new KeyCheckResult.Unanswered($"An error came from {api} (status {fault.Status}). Try again in a moment.", null),
            _ => new KeyCheckResult.Unanswered(
                $"What {api} answered is not the Raff API. Check the setting Raff:Endpoint, or try again if something stands between.", null),
        };
    }

    // The server's own words tell expired from unknown; should it ever repeat the key, they are left out.
    private static string Words(RaffError error, ApiKey key) =>
        error.Sentence.Length == 0 || error.Sentence.Contains(key.Reveal(), StringComparison.Ordinal) ? "" : $" (\u201C{error.Sentence.TrimEnd('.')}\u201D)";
}
