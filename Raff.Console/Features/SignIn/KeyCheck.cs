using Raff.Console.RaffApi;

namespace Raff.Console.Features.SignIn;

/// <summary>Asks the API whether a key is valid, and what it may know of itself.</summary>
public sealed class KeyCheck(RaffClientFactory clients, KeyVault vault, IRaffEndpoint endpoint)
{
    /// <summary>Checks a key.</summary>
    public async Task<KeyCheckResult> CheckAsync(RaffConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var projects = await clients.Create(connection).ListProjectsAsync(new PageRequest(0, 1), Lane.Interactive, cancellationToken);
        return projects switch
        {
            RaffResult<ListPage<RaffApi.Contracts.Project>>.Ok ok => await ValidAsync(ok.Value.Rows.Count > 0 ? ok.Value.Rows[0].AccountId : null),
            RaffResult<ListPage<RaffApi.Contracts.Project>>.Failed { Error: RaffError.ServerFault { Status: 403 } } => await ValidAsync(null),
            RaffResult<ListPage<RaffApi.Contracts.Project>>.Failed { Error: RaffError.ServerFault { Status: 401 } } =>
                new KeyCheckResult.Refused("Raff does not accept this key: it may be mistyped, expired, revoked or inactive. Enter another one."),
            RaffResult<ListPage<RaffApi.Contracts.Project>>.Failed failed => new KeyCheckResult.Unanswered(failed.Error.Sentence, null),
            _ => throw new InvalidOperationException("RaffResult is closed."),
        };

        async Task<KeyCheckResult> ValidAsync(string? account) => new KeyCheckResult.Valid(new Identity
        {
            Key = await vault.IdentityKeyAsync(endpoint.StoredName(), connection.Key, cancellationToken),
            KeyPrefix = connection.Key.Prefix,
            AccountId = account,
        });
    }
}
