namespace Raff.Console.Emulator.Store;

/// <summary>An image saved from a VM (schema VMImage); its id works as a template id.</summary>
internal sealed class VmImageRow
{
    public Guid Id { get; set; }

    public int ProjectNumber { get; set; }

    public required string Name { get; set; }

    public string? Version { get; set; }

    public string? Description { get; set; }

    public string OsType { get; set; } = "linux";

    public bool IsWindows { get; set; }

    public string Region { get; set; } = "us-east";

    public DateTimeOffset CreatedAt { get; set; }
}
