namespace Raff.Console.Storage;

/// <summary>A project that an identity visited or pinned; feeds the top of the project switcher.</summary>
public sealed class ProjectVisitRecord
{
    /// <summary>The base address of the API.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The keyed hash of the operator's key.</summary>
    public required string IdentityKey { get; init; }

    /// <summary>The project's id.</summary>
    public required string ProjectId { get; init; }

    /// <summary>When it was last entered; null for a project that was only pinned.</summary>
    public DateTimeOffset? LastVisitedAt { get; set; }

    /// <summary>Whether it stays at the top.</summary>
    public required bool Pinned { get; set; }
}
