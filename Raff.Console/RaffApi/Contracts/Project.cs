namespace Raff.Console.RaffApi.Contracts;

/// <summary>A project of the account (docs/raff-api.md#project).</summary>
public sealed record Project
{
    /// <summary>The id.</summary>
    public required ProjectId Id { get; init; }

    /// <summary>The account it belongs to.</summary>
    public string? AccountId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The name in URLs; does not change on rename. Null when the API did not say: then the id stands in URLs.</summary>
    public string? Slug { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Where new resources go.</summary>
    public string? DefaultRegion { get; init; }

    /// <summary>Whether this is the account's default project, which cannot be deleted.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
