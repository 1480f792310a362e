namespace Raff.Console.RaffApi.Requests;

/// <summary>A role to make (docs/raff-api.md#roles).</summary>
public sealed record CreateRole
{
    /// <summary>The name, 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Lower-case letters, digits and dashes, up to 64.</summary>
    public required string Slug { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>account or project.</summary>
    public required string Scope { get; init; }

    /// <summary>The names of its permissions, at least one.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }
}
