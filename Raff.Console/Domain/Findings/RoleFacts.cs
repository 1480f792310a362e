using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>Which roles are given to someone, and which of them allow the same.</summary>
internal sealed class RoleFacts
{
    private readonly HashSet<string> used;
    private readonly Dictionary<string, Role> firstOf = new(StringComparer.Ordinal);

    public RoleFacts(AccessSources sources)
    {
        IEnumerable<string?> ids =
        [
            .. (sources.Members ?? []).Select(member => member.RoleId),
            .. sources.Projects.SelectMany(read => read.Members).Select(member => member.RoleId),
            .. (sources.Keys ?? []).SelectMany(key => (key.ProjectAccesses ?? []).Select(access => access.RoleId).Append(key.RoleId)),
        ];
        used = new HashSet<string>(ids.Where(id => !string.IsNullOrEmpty(id)).OfType<string>(), StringComparer.Ordinal);
        foreach (var role in (sources.Roles ?? []).OrderByDescending(role => role.IsSystem).ThenBy(role => role.CreatedAt)
            .ThenBy(role => role.Id, StringComparer.Ordinal))
        {
            firstOf.TryAdd(Signature(role), role);
        }
    }

    /// <summary>Whether a member, an invitation or a key has a role.</summary>
    public bool IsUsed(Role role) => used.Contains(role.Id);

    /// <summary>The system role, or else the oldest custom one, that allows the same as a role; the role itself if it is the first.</summary>
    public Role SameAs(Role role) => firstOf.GetValueOrDefault(Signature(role)) ?? role;

    private static string Signature(Role role) =>
        $"{role.Scope}:{string.Join(',', role.Permissions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
}
