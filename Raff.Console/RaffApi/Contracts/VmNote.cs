namespace Raff.Console.RaffApi.Contracts;

/// <summary>A note of a VM (docs/raff-api.md#tags-and-notes).</summary>
public sealed record VmNote
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? UserId { get; init; }

    /// <summary>personal or account.</summary>
    public required string Type { get; init; }

    /// <summary>The text; may be empty.</summary>
    public required string Content { get; init; }

    /// <summary>When it was first written, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
