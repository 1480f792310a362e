namespace Raff.Console.RaffApi.Requests;

/// <summary>A project to make (docs/raff-api.md#projects).</summary>
public sealed record CreateProject
{
    /// <summary>The name, 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The default region of its resources, for example <c>us-east</c>.</summary>
    public string? DefaultRegion { get; init; }
}
