using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>An API key of the account as a row of the list; never its secret.</summary>
/// <param name="Key">The key as the API gave it.</param>
/// <param name="Creator">Who created it.</param>
/// <param name="IsOwn">Whether it is the key that this list was read with: its prefix is the same.</param>
public sealed record ApiKeyRow(AccountKey Key, KeyCreator Creator, bool IsOwn) : IResource
{
    /// <summary>The slug of the role that allows everything: the owner's access is in no list of projects (docs/raff-api.md#permissions).</summary>
    private const string OwnerSlug = "owner";

    /// <inheritdoc />
    public ResourceId Id => new(Key.Id);

    /// <inheritdoc />
    public ProjectId? ProjectId => null;

    /// <inheritdoc />
    public string Name => Key.Name;

    /// <inheritdoc />
    public DateTimeOffset? CreatedAt => Key.CreatedAt;

    /// <summary>The account role's name; empty for none.</summary>
    public string RoleName => Key.RoleName ?? Key.RoleSlug ?? "";

    /// <summary>Whether it may do everything everywhere.</summary>
    public bool IsOwners => Key.RoleSlug == OwnerSlug;

    /// <summary>Its roles in projects.</summary>
    public IReadOnlyList<KeyProjectAccess> Accesses => Key.ProjectAccesses ?? [];

    /// <summary>Its roles in projects in words: <c>staging: Operator</c>.</summary>
    public string AccessText => IsOwners
        ? "every project"
        : string.Join("; ", Accesses.Select(access => $"{access.ProjectName ?? access.ProjectId.Value}: {access.RoleName ?? access.RoleSlug}"));

    /// <summary>Whether a role is the system role that allows everything; custom roles never do.</summary>
    public static bool IsOwnerRole(Role role)
    {
        return role is { IsSystem: true, Slug: OwnerSlug };
    }

    /// <summary>The page of a key, without its scope.</summary>
    public static string PageOf(string id) => $"/account/api-keys/{Uri.EscapeDataString(id)}";

    /// <summary>Whether two rows are equal.</summary>
    public static bool Same(ApiKeyRow one, ApiKeyRow other) =>
        one.Key with { ProjectAccesses = null } == other.Key with { ProjectAccesses = null } && one.Creator == other.Creator && one.IsOwn == other.IsOwn
            && one.Accesses.SequenceEqual(other.Accesses);
}
