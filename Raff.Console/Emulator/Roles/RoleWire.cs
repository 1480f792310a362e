using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Roles;

/// <summary>Schema Role. System roles have no account.</summary>
[WireName("Role")]
internal sealed record RoleWire(
    Guid Id,
    Guid? AccountId,
    string Name,
    string Slug,
    string? Description,
    [property: AllowedValues("account", "project")] string Scope,
    IReadOnlyList<string> Permissions,
    bool IsSystem,
    Guid? CreatedBy,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? UpdatedAt)
{
    public static RoleWire Of(RoleRow row, Guid accountId) => new(
        row.Id, row.IsSystem ? null : accountId, row.Name, row.Slug, row.Description, row.Scope, row.Permissions, row.IsSystem, row.CreatedBy, row.CreatedAt,
        row.UpdatedAt);
}
