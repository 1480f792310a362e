namespace Raff.Console.RaffApi.Contracts;

/// <summary>An image saved from a VM (docs/raff-api.md#vm-image).</summary>
public sealed record VmImage
{
    /// <summary>The id, which serves as a template id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>linux or another word.</summary>
    public string? OsType { get; init; }

    /// <summary>Whether it is Windows.</summary>
    public bool? IsWindows { get; init; }

    /// <summary>The region it is in.</summary>
    public string? Region { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
