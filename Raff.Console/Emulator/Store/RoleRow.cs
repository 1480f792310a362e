namespace Raff.Console.Emulator.Store;

/// <summary>A role (schema Role).</summary>
internal sealed class RoleRow
{
    /// <summary>The slug of the role with every permission everywhere.</summary>
    public const string OwnerSlug = "owner";

    public long Seq { get; set; }

    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string Slug { get; set; }

    public string? Description { get; set; }

    /// <summary>account or project.</summary>
    public required string Scope { get; set; }

    public bool IsSystem { get; set; }

    /// <summary>Whether the list of roles omits it (Owner).</summary>
    public bool IsHidden { get; set; }

    public List<string> Permissions { get; set; } = [];

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
