namespace Raff.Console.Emulator.Store;

/// <summary>A project (schema Project). <see cref="Number"/> is the database key, <see cref="Id"/> the id in the API.</summary>
internal sealed class ProjectRow
{
    public int Number { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string Slug { get; set; }

    public string? Description { get; set; }

    public string DefaultRegion { get; set; } = "us-east";

    public bool IsDefault { get; set; }

    public bool IsActive { get; set; } = true;

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
