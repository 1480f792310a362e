using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Http;

/// <summary>
/// The caller behind a key. Cached for one generation of the database, so that a changed or revoked key, role or grant applies from the next
/// request, and an unchanged one costs only a hash.
/// </summary>
internal sealed class KeyDirectory(IOptions<EmulatorOptions> options)
{
    /// <summary>Length of the visible prefix of a key: <c>raff_</c> and 8 digits.</summary>
    public const int PrefixLength = 13;

    private const int KeyLength = 69;

    private volatile Known latest = new(-1);

    /// <summary>The hash that is stored of a key's secret.</summary>
    public static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The caller, as <paramref name="db"/>'s transaction sees it.</summary>
    /// <exception cref="RefusalException">401.</exception>
    public async Task<Caller> AuthenticateAsync(EmulatorDbContext db, long generation, IHeaderDictionary headers, DateTimeOffset now, CancellationToken cancel)
    {
        if (headers["X-API-Key"] is not { Count: 1 } values || values[0] is not { Length: > 0 } key)
        {
            throw RefusalException.Unauthorized("X-API-Key is missing: send your API key in this header.");
        }

        if (key.Length != KeyLength || !key.StartsWith("raff_", StringComparison.Ordinal) || !key.AsSpan(5).ContainsOnlyHex())
        {
            throw RefusalException.Unauthorized("The API key is malformed: it is raff_ and 64 hexadecimal digits.");
        }

        var hash = Hash(key);
        var known = Current(generation);
        if (!known.Callers.TryGetValue(hash, out var caller))
        {
            caller = await LoadAsync(db, key[..PrefixLength], hash, cancel)
                ?? throw RefusalException.Unauthorized("The API key is unknown or has been revoked.");
            known.Callers[hash] = caller;
        }

        if (!caller.IsActive)
        {
            throw RefusalException.Unauthorized("The API key is inactive.");
        }

        if (caller.ExpiresAt <= now)
        {
            throw RefusalException.Unauthorized("The API key has expired.");
        }

        return caller;
    }

    private Known Current(long generation)
    {
        var known = latest;
        if (known.Generation != generation)
        {
            known = new(generation);
            // An older reader must not evict what newer readers share.
            if (generation > latest.Generation)
            {
                latest = known;
            }
        }

        return known;
    }

    private async Task<Caller?> LoadAsync(EmulatorDbContext db, string prefix, string hash, CancellationToken cancel)
    {
        var candidates = await db.ApiKeys.AsNoTracking().Where(row => row.KeyPrefix == prefix).ToListAsync(cancel);
        var expected = Encoding.ASCII.GetBytes(hash);
        if (candidates.Find(row => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.SecretHash), expected)) is not { } key)
        {
            return null;
        }

        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(row => row.Id, cancel);
        // A key that is a member can be suspended: it keeps its role, which then grants nothing.
        var suspended = await db.Members.AnyAsync(row => row.ApiKeyId == key.Id && row.Status == "suspended", cancel);
        var role = key.RoleId is { } roleId && !suspended ? roles.GetValueOrDefault(roleId) : null;
        var isOwner = role is { IsSystem: true, Slug: RoleRow.OwnerSlug };
        var projects = isOwner ? await EveryProjectAsync(db, cancel) : await GrantedAsync(db, key.Id, roles, cancel);
        return new([.. projects.Select(Forbidding)])
        {
            AccountId = await db.Accounts.Select(row => row.Id).SingleAsync(cancel),
            KeyId = key.Id,
            UserId = key.CreatedBy,
            IsOwner = isOwner,
            IsActive = key.IsActive,
            ExpiresAt = key.ExpiresAt,
            HighTier = key.RateLimitTier == "high",
            AccountPermissions = role?.Permissions.ToHashSet() ?? [],
        };
    }

    /// <summary>The project, without any permissions if the settings forbid it (<c>Emulator:Faults:ForbiddenProject</c>).</summary>
    private ReachableProject Forbidding(ReachableProject project) =>
        options.Value.Faults.ForbiddenProject is { Length: > 0 } forbidden
            && (forbidden == project.Id.ToString() || forbidden == project.Slug || forbidden == project.Name)
            ? project with { Permissions = new HashSet<string>() }
            : project;

    private static async Task<List<ReachableProject>> EveryProjectAsync(EmulatorDbContext db, CancellationToken cancel) =>
        await db.Projects.AsNoTracking().OrderBy(row => row.Number)
            .Select(row => new ReachableProject(row.Number, row.Id, row.Name, row.Slug, null)).ToListAsync(cancel);

    private static async Task<List<ReachableProject>> GrantedAsync(
        EmulatorDbContext db, Guid keyId, Dictionary<Guid, RoleRow> roles, CancellationToken cancel)
    {
        var grants = await db.ProjectMembers.AsNoTracking()
            .Where(row => row.ApiKeyId == keyId && row.Status == "active")
            .Join(db.Projects, grant => grant.ProjectNumber, project => project.Number,
                (grant, project) => new { grant.RoleId, project.Number, project.Id, project.Name, project.Slug })
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);
        var permissions = roles.ToDictionary(role => role.Key, role => role.Value.Permissions.ToHashSet());
        return [.. grants.Select(row => new ReachableProject(row.Number, row.Id, row.Name, row.Slug, permissions.GetValueOrDefault(row.RoleId) ?? []))];
    }

    private sealed record Known(long Generation)
    {
        public ConcurrentDictionary<string, Caller> Callers { get; } = [];
    }
}
