namespace Raff.Console.RaffApi.Requests;

/// <summary>What to change of a project; null leaves as it is (docs/raff-api.md#projects).</summary>
public sealed record UpdateProject
{
    /// <summary>The name, 1 to 64 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The default region of its resources.</summary>
    public string? DefaultRegion { get; init; }
}
