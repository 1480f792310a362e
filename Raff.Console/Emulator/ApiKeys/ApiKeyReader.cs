using Microsoft.EntityFrameworkCore;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.ApiKeys;

/// <summary>Turns stored keys into wire records with role, project accesses and last use.</summary>
internal static class ApiKeyReader
{
    public static async Task<IReadOnlyList<ApiKeyWire>> ReadAsync(Call call, IReadOnlyList<ApiKeyRow> keys, CancellationToken cancel)
    {
        var roles = await call.Db.Roles.AsNoTracking().ToDictionaryAsync(row => row.Id, cancel);
        var ids = keys.Select(key => (Guid?)key.Id).ToList();
        var grants = await call.Db.ProjectMembers.AsNoTracking()
            .Where(row => ids.Contains(row.ApiKeyId) && row.Status == "active")
            .Join(call.Db.Projects, row => row.ProjectNumber, project => project.Number,
                (row, project) => new { row.ApiKeyId, row.RoleId, project.Number, project.Id, project.Name })
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);
        var accesses = grants.ToLookup(
            row => row.ApiKeyId!.Value,
            row => new ProjectAccessWire(row.Id, row.Name, row.RoleId, roles.GetValueOrDefault(row.RoleId)?.Name, roles.GetValueOrDefault(row.RoleId)?.Slug));
        var usage = call.Service<KeyUsage>();
        return [.. keys.Select(key => Of(call, key, key.RoleId is { } id ? roles.GetValueOrDefault(id) : null, [.. accesses[key.Id]], usage))];
    }

    private static ApiKeyWire Of(Call call, ApiKeyRow key, RoleRow? role, IReadOnlyList<ProjectAccessWire> accesses, KeyUsage usage) => new()
    {
        Id = key.Id,
        AccountId = call.Caller.AccountId,
        Name = key.Name,
        KeyPrefix = key.KeyPrefix,
        Scope = "public",
        RateLimitTier = key.RateLimitTier,
        ExpiresAt = key.ExpiresAt,
        LastUsedAt = usage.LastUsed(key.Id, key.LastUsedAt),
        IsActive = key.IsActive,
        RoleId = role?.Id,
        RoleName = role?.Name,
        RoleSlug = role?.Slug,
        ProjectAccesses = accesses,
        CreatedBy = key.CreatedBy,
        CreatedAt = key.CreatedAt,
    };
}
