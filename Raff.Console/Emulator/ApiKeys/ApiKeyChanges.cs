using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Roles;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Operations 108 and 110-112: create, change, revoke and regenerate API keys (docs/raff-api.md#api-keys).</summary>
internal static class ApiKeyChanges
{
    private const string OnePath = "/api/v1/api-keys/{id:guid}";

    public static IReadOnlyList<Operation> All { get; } =
    [
        Of("createApiKey", "POST", "/api/v1/api-keys", "Create API key", "create", CreateAsync) with
        {
            Body = typeof(CreateApiKeyRequest), Status = StatusCodes.Status201Created, Answer = typeof(ItemBody<ApiKeyWithSecretWire>),
            Note = "The secret is shown in this answer only.",
        },
        Of("updateApiKey", "PATCH", OnePath, "Update API key", "manage", UpdateAsync) with { Body = typeof(UpdateApiKeyRequest) },
        Of("revokeApiKey", "DELETE", OnePath, "Revoke API key", "revoke", RevokeAsync) with { Answer = typeof(DoneBody) },
        Of("regenerateApiKey", "POST", $"{OnePath}/regenerate", "Regenerate API key", "manage", RegenerateAsync) with
        {
            Answer = typeof(ItemBody<ApiKeyWithSecretWire>), Note = "The new secret is shown in this answer only; the old one stops working at once.",
        },
    ];

    private static Operation Of(string id, string method, string path, string summary, string permission, Handler handle) => new()
    {
        Id = id,
        Method = method,
        Path = path,
        Tag = "API Keys",
        Summary = summary,
        Access = new Access.Account($"account.apikeys.{permission}"),
        Answer = typeof(ItemBody<ApiKeyWire>),
        Handle = handle,
    };

    private static async Task<object> CreateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<CreateApiKeyRequest>();
        var role = request.RoleId is { } id ? await RoleChoice.FindAsync(call, id, "account", cancel) : null;
        DemandOwnerFor(call, role, "give an API key the Owner role");
        DemandFuture(call, request.ExpiresAt);
        var secret = ApiKeySecret.New();
        var key = new ApiKeyRow
        {
            Id = Guid.NewGuid(),
            Name = request.Name,
            KeyPrefix = secret[..KeyDirectory.PrefixLength],
            SecretHash = KeyDirectory.Hash(secret),
            RateLimitTier = request.RateLimitTier ?? "standard",
            ExpiresAt = request.ExpiresAt,
            RoleId = role?.Id,
            CreatedBy = call.Caller.UserId,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        call.Db.ApiKeys.Add(key);
        await call.Db.SaveChangesAsync(cancel);
        return new ItemBody<ApiKeyWithSecretWire>(new(await WireAsync(call, key, cancel), secret));
    }

    private static async Task<object> UpdateAsync(Call call, CancellationToken cancel)
    {
        var request = call.Body<UpdateApiKeyRequest>();
        var key = await FindAsync(call, "change", cancel);
        DemandFuture(call, request.ExpiresAt);
        key.Name = request.Name ?? key.Name;
        key.RateLimitTier = request.RateLimitTier ?? key.RateLimitTier;
        key.ExpiresAt = request.ExpiresAt ?? key.ExpiresAt;
        key.IsActive = request.IsActive ?? key.IsActive;
        key.UpdatedAt = call.Now;
        return new ItemBody<ApiKeyWire>(await WireAsync(call, key, cancel));
    }

    private static async Task<object> RevokeAsync(Call call, CancellationToken cancel)
    {
        var key = await FindAsync(call, "revoke", cancel);
        await call.Db.ProjectMembers.Where(row => row.ApiKeyId == key.Id).ExecuteDeleteAsync(cancel);
        await call.Db.Members.Where(row => row.ApiKeyId == key.Id).ExecuteDeleteAsync(cancel);
        call.Db.ApiKeys.Remove(key);
        return new DoneBody($"API key {key.Name} was revoked.");
    }

    private static async Task<object> RegenerateAsync(Call call, CancellationToken cancel)
    {
        var key = await FindAsync(call, "regenerate", cancel);
        var secret = ApiKeySecret.Replace(key);
        key.LastUsedAt = null;
        key.UpdatedAt = call.Now;
        call.Service<KeyUsage>().Forget(key.Id);
        return new ItemBody<ApiKeyWithSecretWire>(new(await WireAsync(call, key, cancel), secret));
    }

    private static async Task<ApiKeyWire> WireAsync(Call call, ApiKeyRow key, CancellationToken cancel) =>
        (await ApiKeyReader.ReadAsync(call, [key], cancel))[0];

    private static async Task<ApiKeyRow> FindAsync(Call call, string verb, CancellationToken cancel)
    {
        var key = await call.Db.ApiKeys.FirstOrDefaultAsync(row => row.Id == call.Id, cancel) ?? throw RefusalException.NotFound("API key", call.Id);
        DemandOwnerFor(call, await call.Db.Roles.AsNoTracking().FirstOrDefaultAsync(row => row.Id == key.RoleId, cancel), $"{verb} a key with the Owner role");
        return key;
    }

    /// <summary>Otherwise anyone who may manage keys could become the owner.</summary>
    private static void DemandOwnerFor(Call call, RoleRow? role, string what)
    {
        if (RoleChoice.IsOwner(role) && !call.Caller.IsOwner)
        {
            throw RefusalException.Forbidden($"Only the account's owner may {what}.");
        }
    }

    private static void DemandFuture(Call call, DateTimeOffset? expiry)
    {
        if (expiry <= call.Now)
        {
            throw RefusalException.Invalid("expires_at must lie in the future; is_active false makes a key unusable at once.");
        }
    }
}
