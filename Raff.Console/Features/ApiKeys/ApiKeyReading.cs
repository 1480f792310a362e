using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Reads API keys with their creators, in a few account calls and none per key.</summary>
public static class ApiKeyReading
{
    /// <summary>All keys.</summary>
    public static async Task<RaffResult<ListPage<ApiKeyRow>>> ListAsync(RaffClient client, Lane lane, CancellationToken cancel)
    {
        var members = MembersAsync(client, lane, cancel);
        var keys = await RaffClient.ReadAllAsync(offset => client.ListApiKeysAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        var byUser = await members;
        return keys.Map(all => new ListPage<ApiKeyRow>([.. all.Select(key => Row(client, key, byUser))], all.Count, all.Count, 0, true, []));
    }

    /// <summary>One key.</summary>
    public static async Task<RaffResult<ApiKeyRow>> OneAsync(RaffClient client, string id, CancellationToken cancel)
    {
        var members = MembersAsync(client, Lane.Interactive, cancel);
        var key = await client.GetApiKeyAsync(id, Lane.Interactive, cancel);
        var byUser = await members;
        return key.Map(found => Row(client, found, byUser));
    }

    private static ApiKeyRow Row(RaffClient client, AccountKey key, IReadOnlyDictionary<string, Member>? byUser) =>
        new(key, KeyCreator.Of(key, byUser), key.KeyPrefix == client.Connection.Key.Prefix);

    private static async Task<IReadOnlyDictionary<string, Member>?> MembersAsync(RaffClient client, Lane lane, CancellationToken cancel)
    {
        var read = await RaffClient.ReadAllAsync(offset => client.ListMembersAsync(new PageRequest(offset, client.PageSize), lane, cancel));
        return read is RaffResult<IReadOnlyList<Member>>.Ok { Value: var members }
            ? members.Where(member => member.UserId is { Length: > 0 }).GroupBy(member => member.UserId!)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal)
            : null;
    }
}
