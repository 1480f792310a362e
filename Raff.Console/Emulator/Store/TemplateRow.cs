namespace Raff.Console.Emulator.Store;

/// <summary>An OS or marketplace template (schema Template).</summary>
internal sealed class TemplateRow
{
    public Guid Id { get; set; }

    /// <summary>Its place in the catalog.</summary>
    public int Position { get; set; }

    public required string Name { get; set; }

    public required string Version { get; set; }

    public int Cpu { get; set; }

    public int Ram { get; set; }

    public int Storage { get; set; }

    public bool IsWindows { get; set; }

    public required string OsType { get; set; }

    /// <summary>os or marketplace.</summary>
    public required string Category { get; set; }

    public string? Description { get; set; }

    public string Region { get; set; } = "us-east";
}
