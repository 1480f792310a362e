using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Vms;

/// <summary>Schema VMImage; its id works as <c>template_id</c>.</summary>
[WireName("VMImage")]
internal sealed record VmImageWire
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Version { get; init; }

    public string? Description { get; init; }

    public string? OsType { get; init; }

    public bool? IsWindows { get; init; }

    public required string Region { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public static VmImageWire Of(VmImageRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Version = row.Version,
        Description = row.Description,
        OsType = row.OsType,
        IsWindows = row.IsWindows,
        Region = row.Region,
        CreatedAt = row.CreatedAt,
    };
}
