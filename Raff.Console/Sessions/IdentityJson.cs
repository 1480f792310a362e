using System.Text.Json;
using Raff.Console.RaffApi;

namespace Raff.Console.Sessions;

/// <summary>
/// An identity as stored in the session record. Permission sets are written once and referred to by number: a key with a role in
/// thousands of projects has few different ones.
/// </summary>
public static class IdentityJson
{
    /// <summary>The identity as JSON.</summary>
    public static string Write(Identity identity)
    {
        var sets = new List<IReadOnlySet<string>>();
        var stored = new Stored
        {
            KeyName = identity.KeyName,
            AccountRole = identity.AccountRole,
            AccountId = identity.AccountId,
            AccountPermissions = identity.AccountPermissions?.ToArray(),
            IsOwner = identity.IsOwner,
            Projects = identity.ProjectAccesses?
                .Select(p => new StoredAccess(p.Key.Value, p.Value.ProjectName, p.Value.RoleName, Number(sets, p.Value.Permissions)))
                .ToArray(),
        };
        return JsonSerializer.Serialize(stored with { Sets = [.. sets.Select(s => s.ToArray())] });
    }

    /// <summary>The identity from JSON; only the prefix if an older console wrote the JSON.</summary>
    public static Identity Read(string json, string key, string keyPrefix)
    {
        Stored? stored;
        try
        {
            stored = JsonSerializer.Deserialize<Stored>(json);
        }
        catch (JsonException)
        {
            stored = null;
        }

        if (stored is null)
        {
            return new Identity { Key = key, KeyPrefix = keyPrefix };
        }

        var sets = stored.Sets.Select(s => (IReadOnlySet<string>)s.ToHashSet(StringComparer.Ordinal)).ToArray();
        return new Identity
        {
            Key = key,
            KeyPrefix = keyPrefix,
            KeyName = stored.KeyName,
            AccountRole = stored.AccountRole,
            AccountId = stored.AccountId,
            AccountPermissions = stored.AccountPermissions?.ToHashSet(StringComparer.Ordinal),
            IsOwner = stored.IsOwner,
            ProjectAccesses = stored.Projects?.ToDictionary(
                p => new ProjectId(p.Id),
                p => new ProjectAccess(p.Name, p.Role, p.Set is { } set && set < sets.Length ? sets[set] : null)),
        };
    }

    private static int? Number(List<IReadOnlySet<string>> sets, IReadOnlySet<string>? set)
    {
        if (set is null)
        {
            return null;
        }

        var index = sets.FindIndex(s => ReferenceEquals(s, set) || s.SetEquals(set));
        if (index < 0)
        {
            sets.Add(set);
            index = sets.Count - 1;
        }

        return index;
    }

    private sealed record Stored
    {
        public string? KeyName { get; init; }

        public string? AccountRole { get; init; }

        public string? AccountId { get; init; }

        public string[]? AccountPermissions { get; init; }

        public bool IsOwner { get; init; }

        public StoredAccess[]? Projects { get; init; }

        public string[][] Sets { get; init; } = [];
    }

    private sealed record StoredAccess(string Id, string Name, string Role, int? Set);
}
