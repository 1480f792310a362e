namespace Raff.Console.RaffApi.Contracts;

/// <summary>A role of an API key in a project (docs/raff-api.md#api-keys).</summary>
public sealed record KeyProjectAccess
{
    /// <summary>The project.</summary>
    public required ProjectId ProjectId { get; init; }

    /// <summary>The project's name.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The role.</summary>
    public string? RoleId { get; init; }

    /// <summary>The role's name.</summary>
    public string? RoleName { get; init; }

    /// <summary>The role's slug.</summary>
    public string? RoleSlug { get; init; }
}
