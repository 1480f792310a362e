using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Permissions and API keys (api.md section 1.11, operations 106 to 112).</content>
public sealed partial class RaffClient
{
    /// <summary>Every permission there is; any valid key may ask, so this is also how a key is checked.</summary>
    public Task<RaffResult<IReadOnlyList<Permission>>> ListPermissionsAsync(CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("permissions"), root => AnswerReader.List<Permission>(root).Rows, cancellationToken);

    /// <summary>A page of the account's API keys.</summary>
    public Task<RaffResult<ListPage<AccountKey>>> ListApiKeysAsync(PageRequest page, Lane lane, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ListAccountAsync<AccountKey>(RaffCall.Get("api-keys"), page, lane, cancellationToken);
    }
}
