using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Access;

/// <summary>The permissions of one category.</summary>
/// <param name="Category">The category as the API calls it: <c>vm</c>.</param>
/// <param name="Permissions">Its permissions, in the API's order.</param>
public sealed record PermissionGroup(string Category, IReadOnlyList<Permission> Permissions);
