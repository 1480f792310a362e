using Raff.Console.Domain.Access;

namespace Raff.Console.Domain.Findings;

/// <summary>Working keys with the same creator and the same roles: all but the newest are probably left over.</summary>
internal sealed class KeyTwins
{
    private readonly Dictionary<string, AccessHolder.Key> newest = new(StringComparer.Ordinal);

    public KeyTwins(IEnumerable<AccessHolder.Key> keys, DateTimeOffset now)
    {
        foreach (var key in keys.Where(key => KeyState.Of(key.AccountKey, now) is not (KeyState.Disabled or KeyState.Expired))
            .OrderByDescending(key => key.AccountKey.CreatedAt).ThenBy(key => key.Id, StringComparer.Ordinal))
        {
            newest.TryAdd(Signature(key), key);
        }
    }

    /// <summary>The newest key like this one; null if it is the newest itself, or has no roles.</summary>
    public AccessHolder.Key? NewerThan(AccessHolder.Key key) =>
        newest.GetValueOrDefault(Signature(key)) is { } other && other.Id != key.Id && (key.Projects.Count > 0 || key.Account is not null) ? other : null;

    private static string Signature(AccessHolder.Key key)
    {
        var projects = (key.AccountKey.ProjectAccesses ?? []).Select(access => $"{access.ProjectId}={access.RoleId}").Order(StringComparer.Ordinal);
        return $"{key.AccountKey.CreatedBy}|{key.AccountKey.RoleId}|{string.Join(',', projects)}";
    }
}
