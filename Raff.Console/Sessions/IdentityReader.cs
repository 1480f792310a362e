using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Sessions;

/// <summary>
/// Finds out what a key can read about itself. The API has no "who am I": the key looks for its own prefix in <c>/api-keys</c> and for its roles
/// in <c>/roles</c> (docs/raff-api.md#api-keys). What it cannot read, or what takes too long, stays unknown.
/// </summary>
public sealed class IdentityReader(KeyVault vault, IRaffEndpoint endpoint, TimeProvider time)
{
    private const int PageSize = 200;
    private const int MaxPages = 25;
    private const string OwnerSlug = "owner";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Reads the identity, for at most <see cref="Patience"/>.</summary>
    public async Task<Identity> ReadAsync(RaffClient client, ApiKey key, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var account = AccountAsync(client, either.Token);
        var own = OwnKeyAsync(client, key.Prefix, either.Token);
        var roles = RolesAsync(client, either.Token);
        await Task.WhenAll(account, own, roles);
        cancellationToken.ThrowIfCancellationRequested();

        var identity = new Identity
        {
            Key = await vault.IdentityKeyAsync(endpoint.StoredName(), key, cancellationToken),
            KeyPrefix = key.Prefix,
            AccountId = await account,
        };
        return await own is { } row ? Describe(identity, row, await roles) : identity;
    }

    private static Identity Describe(Identity identity, AccountKey row, IReadOnlyDictionary<string, IReadOnlySet<string>>? roles) => identity with
    {
        KeyName = row.Name,
        AccountRole = row.RoleName ?? row.RoleSlug,
        AccountPermissions = string.IsNullOrEmpty(row.RoleId) ? new HashSet<string>() : roles?.GetValueOrDefault(row.RoleId),
        IsOwner = row.RoleSlug == OwnerSlug,
        ProjectAccesses = row.ProjectAccesses?
            .GroupBy(access => access.ProjectId)
            .ToDictionary(one => one.Key, one => Access(one.First(), roles)),
    };

    private static ProjectAccess Access(KeyProjectAccess access, IReadOnlyDictionary<string, IReadOnlySet<string>>? roles) => new(
        access.ProjectName ?? access.ProjectId.Value,
        access.RoleName ?? access.RoleSlug ?? "unknown",
        access.RoleId is { } id ? roles?.GetValueOrDefault(id) : null);

    private static async Task<string?> AccountAsync(RaffClient client, CancellationToken cancellationToken) =>
        await TryAsync(token => client.ListProjectsAsync(new PageRequest(0, 1), Lane.Interactive, token), cancellationToken) is { Rows: [var first, ..] }
            ? first.AccountId
            : null;

    /// <summary>The permissions of every role by its id; null if the key may not read roles, or not all of them.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>?> RolesAsync(RaffClient client, CancellationToken cancellationToken)
    {
        var roles = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        for (int page = 0, offset = 0; page < MaxPages; page++)
        {
            var at = offset;
            if (await TryAsync(token => client.ListRolesAsync(new PageRequest(at, PageSize), Lane.Interactive, token), cancellationToken) is not { } list)
            {
                return null;
            }

            foreach (var role in list.Rows)
            {
                roles[role.Id] = role.Permissions.ToHashSet(StringComparer.Ordinal);
            }

            offset += list.Received;
            if (list.IsLast)
            {
                break;
            }
        }

        return roles;
    }

    /// <summary>The key's own row; null if it cannot read the list or if several keys have its prefix.</summary>
    private static async Task<AccountKey?> OwnKeyAsync(RaffClient client, string prefix, CancellationToken cancellationToken)
    {
        List<AccountKey> own = [];
        for (int page = 0, offset = 0; page < MaxPages; page++)
        {
            var at = offset;
            if (await TryAsync(token => client.ListApiKeysAsync(new PageRequest(at, PageSize), Lane.Interactive, token), cancellationToken) is not { } list)
            {
                return null;
            }

            own.AddRange(list.Rows.Where(row => row.KeyPrefix == prefix && row.IsActive is not false));
            offset += list.Received;
            if (list.IsLast)
            {
                break;
            }
        }

        return own is [var only] ? only : null;
    }

    private static async Task<T?> TryAsync<T>(Func<CancellationToken, Task<RaffResult<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await read(cancellationToken) is RaffResult<T>.Ok ok ? ok.Value : null;
        }
        catch (OperationCanceledException)
        {
            // Too slow: unknown. The caller checks whether the whole sign-in was canceled.
            return null;
        }
    }
}
