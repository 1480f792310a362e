using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Projects;

/// <summary>Schema Project.</summary>
[WireName("Project")]
internal sealed record ProjectWire(
    Guid Id,
    Guid AccountId,
    string Name,
    string Slug,
    string? Description,
    string DefaultRegion,
    bool IsDefault,
    bool IsActive,
    Guid? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static ProjectWire Of(ProjectRow row, Guid accountId) => new(
        row.Id, accountId, row.Name, row.Slug, row.Description, row.DefaultRegion, row.IsDefault, row.IsActive, row.CreatedBy, row.CreatedAt, row.UpdatedAt);
}
