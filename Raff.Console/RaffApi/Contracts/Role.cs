namespace Raff.Console.RaffApi.Contracts;

/// <summary>A role, of the account or of projects (docs/raff-api.md#role).</summary>
public sealed record Role
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The slug; it does not tell what the role allows (docs/raff-api.md#c44).</summary>
    public required string Slug { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>account or project.</summary>
    public required string Scope { get; init; }

    /// <summary>The names of its permissions.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Whether it came with the API and cannot be changed.</summary>
    public bool IsSystem { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
