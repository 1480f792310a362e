namespace Raff.Console.RaffApi.Contracts;

/// <summary>A permission that roles are made of (docs/raff-api.md#permission).</summary>
// The API calls it so.
#pragma warning disable CA1711
public sealed record Permission
#pragma warning restore CA1711
{
    /// <summary>The name, for example <c>project.vms.view</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it allows.</summary>
    public string? Description { get; init; }

    /// <summary>account or project.</summary>
    public string? Scope { get; init; }

    /// <summary>The group it is listed under, for example <c>vm</c>.</summary>
    public string? Category { get; init; }
}
