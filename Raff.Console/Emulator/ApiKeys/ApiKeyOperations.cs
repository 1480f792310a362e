using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Operations 107 and 109: list and get API keys (docs/raff-api.md#api-keys).</summary>
internal static class ApiKeyOperations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Id = "listApiKeys", Method = "GET", Path = "/api/v1/api-keys", Tag = "API Keys", Summary = "List API keys",
            Access = new Access.Account("account.apikeys.view"),
            Query = [QueryField.Word("scope", "Filter by scope", "public"), .. QueryField.Paging(50)],
            Answer = typeof(PageBody<ApiKeyWire>), Handle = ListAsync,
        },
        new()
        {
            Id = "getApiKey", Method = "GET", Path = "/api/v1/api-keys/{id:guid}", Tag = "API Keys", Summary = "Get API key",
            Access = new Access.Account("account.apikeys.view"), Answer = typeof(ItemBody<ApiKeyWire>), Handle = GetAsync,
        },
    ];

    private static async Task<object> ListAsync(Call call, CancellationToken cancel)
    {
        var keys = await call.Db.ApiKeys.AsNoTracking().OrderBy(row => row.Seq).Skip(call.Offset).Take(call.Limit).ToListAsync(cancel);
        return new PageBody<ApiKeyWire>(await ApiKeyReader.ReadAsync(call, keys, cancel), await call.Db.ApiKeys.CountAsync(cancel));
    }

    private static async Task<object> GetAsync(Call call, CancellationToken cancel)
    {
        var key = await call.Db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == call.Id, cancel)
            ?? throw RefusalException.NotFound("API key", call.Id);
        return new ItemBody<ApiKeyWire>((await ApiKeyReader.ReadAsync(call, [key], cancel))[0]);
    }
}
