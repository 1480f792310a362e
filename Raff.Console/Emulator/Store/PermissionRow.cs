namespace Raff.Console.Emulator.Store;

/// <summary>A permission of the catalog (schema Permission).</summary>
internal sealed class PermissionRow
{
    public required string Name { get; set; }

    public required string Description { get; set; }

    /// <summary>account or project.</summary>
    public required string Scope { get; set; }

    public required string Category { get; set; }

    /// <summary>Its place in the catalog.</summary>
    public int Position { get; set; }
}
