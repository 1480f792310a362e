namespace Raff.Console.RaffApi.Contracts;

/// <summary>A firewall (docs/raff-api.md#firewall).</summary>
public sealed record Firewall : IResource
{
    /// <summary>The id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The owning project; null when the API did not say.</summary>
    public ProjectId? ProjectId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Its rules: all that is allowed.</summary>
    public required IReadOnlyList<FirewallRule> Rules { get; init; }

    /// <summary>How many network interfaces use it.</summary>
    public int? VmCount { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
